import type { Frame } from './header'

export function Footer({ frame: { footer } }: { frame: Frame }) {
  if (footer === undefined) return null
  return (
    <footer class="site-footer">
      <div class="site-footer-inside">
        {footer.links.length === 0 ? null : (
          <ul>
            {footer.links.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
        <p>
          <span>南和 入退院連携</span> <span>運営：{footer.operator}</span>{' '}
          <span>{footer.edition}</span>
        </p>
      </div>
    </footer>
  )
}
