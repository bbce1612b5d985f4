/** tel: address of a stored number; an extension is asked for at the switchboard and stays out of it. */
export const telHref = (number: string): string =>
  `tel:${number.replace(/\D*内線.*$/, '').replace(/\D/g, '')}`

/** 0747-00-1120（内線 2214） */
export function phoneWords(number: string, extension?: string): string {
  const [, main = number, inner] = /^(.*?)\s*内線\s*(\d+)$/.exec(number) ?? []
  const ext = extension ?? inner
  return ext === undefined ? main : `${main}（内線 ${ext}）`
}
