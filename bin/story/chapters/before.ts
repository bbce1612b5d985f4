import type { Story } from '../cast'
import type { Person } from '../person'

/** Everything is up, and everybody signs in with one press of the demo panel. */
export async function everybodySignsIn(story: Story): Promise<void> {
  const { narrator, baseUrl, nurse, careManager, healthCenter, stranger, mails } = story
  narrator.chapter('はじめに — before the story')
  for (const path of ['/healthz', '/readyz']) {
    const { status } = await fetch(new URL(path, baseUrl))
    narrator.check(`${path} は 200`, status === 200, String(status))
  }
  await mails.forgetEarlier()
  await signIn(story, nurse, '退院調整看護師として')
  await signIn(story, careManager, 'ケアマネジャーとして')
  await signIn(story, healthCenter, '保健所として')
  await signIn(story, stranger, '地域包括支援センターとして')
}

async function signIn({ narrator }: Story, person: Person, button: string): Promise<void> {
  await person.open('/sign-in')
  const page = await person.press(button)
  const signedIn = page.status === 200 && !page.url.pathname.startsWith('/sign-in')
  narrator.check(`${button.replace('として', '')}がログインした`, signedIn, page.heading)
}
