/*
 * Comfort only: every page works without this file. Nothing here decides anything; the server reads every form
 * anew and says what it has understood.
 */
;(() => {
  'use strict'

  const summary = document.querySelector('[data-focus]')
  if (summary) summary.focus()

  // A form sent twice has one effect by its submission id; the second press need not leave the page at all.
  for (const form of document.querySelectorAll('form[data-once]')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) {
        event.preventDefault()
        return
      }
      form.dataset.sent = 'yes'
      // Coming back by the browser's button, or a page that never came, must not leave the form dead.
      setTimeout(() => delete form.dataset.sent, 5000)
    })
  }
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
  })

  // A page that answers a form would ask to send it again when somebody comes back to it. What was typed is kept under
  // an address of its own, so the way back leads there instead.
  const kept = document.querySelector('form[data-kept-at]')
  if (kept) history.replaceState(null, '', kept.dataset.keptAt)

  // A page that waits looks again, and moves on when what comes back waits no more. Without script the page's own
  // refresh does the same.
  const waiting = document.querySelector('[data-again]')
  if (waiting) {
    const { again, againSeconds } = waiting.dataset
    const look = async () => {
      try {
        const html = await (await fetch(again)).text()
        if (!html.includes('data-again=')) location.replace(again)
      } catch {
        // Out of reach just now; the next look will tell.
      }
    }
    setInterval(look, Number(againSeconds) * 1000)
  }

  // Enter that ends the choosing of characters is not Enter.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229))
      event.stopPropagation()
  })

  for (const button of document.querySelectorAll('[data-shows-password]')) {
    const input = document.getElementById(button.dataset.showsPassword)
    button.hidden = false
    button.addEventListener('click', () => {
      const shown = input.type === 'text'
      input.type = shown ? 'password' : 'text'
      button.textContent = shown ? '表示する' : '隠す'
    })
  }

  for (const button of document.querySelectorAll('[data-prints]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }

  // The QR code of a fax brings the code in the fragment, which never leaves the phone by itself.
  for (const form of document.querySelectorAll('form[data-fragment]')) {
    const values = location.hash.slice(1).split('.')
    form.dataset.fragment.split(' ').forEach((name, at) => {
      const input = form.elements[name]
      if (input && input.value === '') input.value = values[at] ?? ''
    })
    if (location.hash !== '') history.replaceState(null, '', location.pathname)
  }

  for (const area of document.querySelectorAll('textarea[data-grows]')) {
    const grow = () => {
      area.style.height = 'auto'
      area.style.height = `${area.scrollHeight + 2}px`
    }
    if (!CSS.supports('field-sizing', 'content')) area.addEventListener('input', grow)
  }

  // What belongs to one answer is folded away while another is chosen.
  for (const part of document.querySelectorAll('[data-shown-with]')) {
    const [name, ...values] = part.dataset.shownWith.split(' ')
    const inputs = document.querySelectorAll(`[name="${name}"]`)
    const show = () => {
      const chosen = [...inputs].filter((input) => input.checked).map((input) => input.value)
      part.hidden = !chosen.some((value) => values.includes(value))
    }
    for (const input of inputs) input.addEventListener('change', show)
    show()
  }

  // 「なし」 and 「どれもあてはまらない」 cannot stand beside another of their group.
  for (const alone of document.querySelectorAll('[data-alone]')) {
    const group = alone.closest('fieldset, [data-group]')
    const others = [...group.querySelectorAll('input')].filter((input) => input !== alone)
    alone.addEventListener('change', () => {
      if (alone.checked) for (const other of others) other.checked = false
    })
    for (const other of others) {
      other.addEventListener('change', () => {
        if (other.checked) alone.checked = false
      })
    }
  }

  // --- the day that was understood, while it is typed ---

  const FIRST_YEARS = { M: 1868, T: 1912, S: 1926, H: 1989, R: 2019 }
  const SIGNS = {
    明治: 'M',
    大正: 'T',
    昭和: 'S',
    平成: 'H',
    令和: 'R',
    明: 'M',
    大: 'T',
    昭: 'S',
    平: 'H',
    令: 'R',
  }

  function yearOf(text) {
    const [, sign = '', number = ''] = /^(\D*?)(\d{1,4}|元)年?$/.exec(text) ?? []
    const value = number === '元' ? 1 : Number(number)
    if (!value) return undefined
    if (sign === '') return number.length === 4 ? value : undefined
    const first = FIRST_YEARS[SIGNS[sign] ?? sign.toUpperCase()]
    return first === undefined ? undefined : first + value - 1
  }

  const plain = (input) => (input ? input.value.normalize('NFKC').replace(/\s/g, '') : '')

  function dayIn(boxes) {
    const [year, month, day] = [...boxes.querySelectorAll('.input-year, .input-day')].map(plain)
    const found = new Date(yearOf(year ?? '') ?? NaN, Number(month) - 1, Number(day))
    const exists = found.getMonth() === Number(month) - 1 && found.getDate() === Number(day)
    if (!exists) return undefined
    // The era must be the one of that very day: 昭和65 is for the server to explain, not for the echo to mend.
    const era = /^\D+/.exec(year)?.[0]
    const said = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'narrow' })
      .formatToParts(found)
      .find(({ type }) => type === 'era')?.value
    return era === undefined || (SIGNS[era] ?? era.toUpperCase()) === said ? found : undefined
  }

  function ageOn(today, birth) {
    const years = today.getFullYear() - birth.getFullYear()
    const isBefore =
      today.getMonth() < birth.getMonth() ||
      (today.getMonth() === birth.getMonth() && today.getDate() < birth.getDate())
    return isBefore ? years - 1 : years
  }

  const inEra = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long' })
  const weekday = new Intl.DateTimeFormat('ja-JP', { weekday: 'short' })

  for (const boxes of document.querySelectorAll('[data-echo]')) {
    const echo = boxes.querySelector('.echo')
    boxes.addEventListener('input', () => {
      const day = dayIn(boxes)
      if (day === undefined) {
        echo.textContent = ''
        return
      }
      const era = inEra.format(day).replace('年', `年（${day.getFullYear()}年）`)
      const tail =
        boxes.dataset.echo === 'age'
          ? `\u3000${ageOn(new Date(), day)}歳`
          : `（${weekday.format(day)}）${plain(boxes.querySelector('.input-time'))}`
      echo.textContent = `${era}${tail}`
    })
  }

  // --- a draft keeps itself ---

  const draft = document.querySelector('form[data-autosave]')
  if (draft) {
    // From anywhere on the page, as its first visible button: to save and go on without Tab through all that stands.
    document.addEventListener('keydown', (event) => {
      const isChord = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (!isChord || event.isComposing || event.keyCode === 229) return
      event.preventDefault()
      draft.requestSubmit(draft.querySelector('button[name="go"]'))
    })
    for (const hint of draft.querySelectorAll('[data-needs-script]')) hint.hidden = false

    const status = document.querySelector('[data-saved]')
    let timer
    let saving = false
    let again = false
    const save = async () => {
      if (saving) {
        again = true
        return
      }
      saving = true
      try {
        const answer = await fetch(draft.dataset.autosave, {
          method: 'POST',
          body: new URLSearchParams(new FormData(draft)),
          headers: { accept: 'application/json' },
          redirect: 'error',
        })
        const { savedAt, version } = answer.ok ? await answer.json() : {}
        if (savedAt === undefined) throw new Error(`autosave answered ${answer.status}`)
        const kept = draft.querySelector('[name="version"]')
        if (kept && version !== undefined) kept.value = version
        status.textContent = `下書き保存済み ${savedAt}（自動）`
      } catch {
        status.textContent = '保存できませんでした。この画面を閉じないでください'
      }
      saving = false
      if (again) {
        again = false
        save()
      }
    }
    draft.addEventListener('input', () => {
      clearTimeout(timer)
      timer = setTimeout(save, 3000)
    })
  }
})()
