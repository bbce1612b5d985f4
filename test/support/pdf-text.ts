import { readPages } from '../../bin/story/pdf-text'

/** What can be read on each page, without the spaces between. */
export async function readBack(bytes: Uint8Array): Promise<readonly string[]> {
  const texts = await readPages(bytes)
  return texts.map((text) => text.replace(/\s+/g, ''))
}
