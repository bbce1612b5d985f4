import { dayInJapan } from '../manual/calendar/japan-time'
import { readStoryConfig } from './config'
import { createStory } from './story/cast'
import { TimeStandsStill } from './story/case-clock'
import { createNarrator } from './story/narrator'
import { NotOnThePage } from './story/person'
import { tellStory } from './story/tell'

/*
 * npm run story: plays one case over HTTP against the running service (BASE_URL, else the one of npm start), tells it
 * line by line with the facts it checked, leaves the PDFs in out/, and ends non-zero on any difference.
 */
async function main(): Promise<number> {
  const { baseUrl, catcherUrl } = readStoryConfig()
  const narrator = createNarrator((line) => console.log(line))
  narrator.tell(`${baseUrl} で、ひとりの入院から退院までを、ほんとうの画面でたどります。`)
  const story = createStory({ baseUrl, catcherUrl, outDir: 'out', narrator })
  const [year = 0, month = 0, day = 0] = dayInJapan(Date.now()).split('-').map(Number)
  const begun = performance.now()
  try {
    await tellStory(story, { year, month, day })
  } catch (error) {
    if (error instanceof TimeStandsStill) {
      console.error(`\n${error.message}`)
      return 2
    }
    if (!(error instanceof NotOnThePage)) throw error
    narrator.check(error.message, false)
  }
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
  console.log('')
  console.log(
    `${narrator.checked()} の事実を確かめました。ちがい ${narrator.differences.length}（${seconds} 秒）`,
  )
  for (const { chapter, fact, found } of narrator.differences)
    console.error(`✗ ${chapter}: ${fact} ${found}`)
  return narrator.differences.length === 0 ? 0 : 1
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const { cause } = error as { cause?: { code?: unknown } }
    if (cause?.code === 'ECONNREFUSED') {
      console.error(
        'サービスが答えません。別の画面で npm start を動かしてから、もう一度実行してください（BASE_URL で場所を変えられます）。',
      )
    } else {
      console.error(error)
    }
    process.exitCode = 1
  },
)
