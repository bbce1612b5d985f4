import { people, type Story } from '../cast'
import { wholeText } from '../mails'
import { hasNoSecret } from '../secrets'

/** Looked through at the end: every mail of this case, and every address that anybody opened. */
export async function nothingGaveThePatientAway(story: Story): Promise<void> {
  const { narrator, mails, patient, found } = story
  narrator.chapter('12 おわりに — nothing gave the patient away')
  const ours = (await mails.all()).filter((mail) => wholeText(mail).includes(found.caseCode))
  narrator.check(
    `このケースのメール ${ours.length} 通すべてに、氏名・かな・患者ID・電話番号がない`,
    ours.length >= 6 && ours.every((mail) => hasNoSecret(patient, wholeText(mail))),
  )
  const addresses = people(story).flatMap((person) => person.addresses())
  narrator.check(
    `開いたアドレス ${addresses.length} 件のどれにも、氏名などがない`,
    addresses.every((address) => hasNoSecret(patient, address)),
  )
}
