import type { JSX } from 'preact'

/** Line icons on a grid of 24, two units wide. They never stand alone: text says the same beside them. */
const SHAPES = {
  warning: (
    <>
      <path d="M12 4 2.8 20h18.4z" />
      <path d="M12 10v4.5M12 17v.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2.5" />
    </>
  ),
  done: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m7.5 12.5 3 3 6-6.5" />
    </>
  ),
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  hourglass: (
    <path d="M6 3h12M6 21h12M7.5 3c0 5 4.5 6.5 4.5 9s-4.5 4-4.5 9M16.5 3c0 5-4.5 6.5-4.5 9s4.5 4 4.5 9" />
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7v.5" />
    </>
  ),
  minus: <path d="M6 12h12" />,
  plus: <path d="M12 5v14M5 12h14" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  phone: (
    <path d="M6 3h3l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7L16 13l5 2v3c0 1.7-1.3 3-3 3C10 21 3 14 3 6c0-1.7 1.3-3 3-3z" />
  ),
  pencil: <path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10" />,
  page: <path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />,
  print: <path d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z" />,
  pin: (
    <>
      <path d="M12 21c-4-4.5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 13 16 16.5 12 21z" />
      <circle cx="12" cy="9.5" r="2" />
    </>
  ),
  flag: <path d="M5 21V4h13l-2.5 4.5L18 13H5" />,
  people: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.2 2.5 3.5 5.5" />
    </>
  ),
  calendar: <path d="M4 6h16v14H4zM4 10.5h16M8 3v4M16 3v4" />,
  bed: <path d="M3 5v14M3 16h18v3M21 16v-3a3 3 0 0 0-3-3h-7v6M6.5 12.5h.5" />,
  home: <path d="m3 11.5 9-8 9 8M6 9.5V20h12V9.5" />,
  mail: <path d="M3 6h18v12H3zM3 7l9 7 9-7" />,
  back: <path d="m14.5 5.5-6 6.5 6 6.5" />,
  next: <path d="m9.5 5.5 6 6.5-6 6.5" />,
  download: <path d="M12 4v11M7 10.5l5 5 5-5M5 20h14" />,
} as const satisfies Record<string, JSX.Element>

export type IconName = keyof typeof SHAPES

export function Icon({ name, big }: { name: IconName; big?: boolean }) {
  return (
    <svg
      class={big === true ? 'icon icon-big' : 'icon'}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  )
}
