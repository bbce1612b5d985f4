import { type Request, type Response, Router } from 'express'
import type { Edition } from '../../manual/editions/edition'
import type { Kept } from '../../store/edition-comments'
import type { BannerView } from '../../templates/pages/components/banner'
import { createEditionDesk } from '../editions/edition-desk'
import { rowsOf, rowValue } from '../editions/rows'
import { fieldOf, postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { answerField, COMMENT_FIELDS, COMMENT_LIMIT, WHOLE } from '../pages/editions/comment-parts'
import type { Site } from '../site'
import { lines, type Problems, tooLong, typedFrom } from '../typed/typed'
import { isUuid } from '../typed/uuid'
import { paths } from './paths'

/** There is no box any more once the round is over: what was typed stands there to be copied. */
const closedWith = (words: string): BannerView => ({
  kind: 'caution',
  title: '意見の受け付けが終わったため、送れませんでした',
  words: ['入力した意見はここに残しました。写しておき、保健所に電話で伝えてください。', words],
})

/** The comment round on a draft: every organisation writes, the health centre answers. */
export function editionCommentRoutes(site: Site): Router {
  const { gate, answers, shelf, editionComments } = site
  const router = Router()
  const desk = createEditionDesk(site)

  router.post(
    paths.editionComments(':edition'),
    gate.allow('commentOnDraft'),
    gate.audited('edition.comment'),
    async (req, res) => {
      const edition = desk.find(req, res)
      if (edition === undefined) return
      const id = fieldOf(req, 'submissionId')
      if (!isUuid(id)) {
        answers.refuse(req, res, 'badForm')
        return
      }
      const typed = typedFrom(postedOf(req), COMMENT_FIELDS)
      const words = lines(typed['words'])
      const row = rowsOf(shelf, edition).find((one) => rowValue(one) === typed['row'])
      const problems: Problems = {
        ...(row === undefined &&
          typed['row'] !== WHOLE && { row: 'どこについての意見か選んでください' }),
        ...wordsProblem('words', words, '意見を入れてください'),
      }
      if (Object.keys(problems).length > 0) {
        const isOpen = await desk.isOpen(edition)
        await desk.send(req, res, edition, {
          typed,
          problems: isOpen ? problems : {},
          banners: isOpen ? [] : [closedWith(words)],
          status: isOpen ? 422 : 409,
        })
        return
      }
      const { accountId, organisationId } = signedIn(req)
      const comment = {
        id,
        edition: edition.id,
        organisationId,
        accountId,
        words,
        ...(row !== undefined && { row: { kind: row.kind, key: row.key } }),
      }
      if (!(await desk.isOpen(edition)))
        await desk.send(req, res, edition, { banners: [closedWith(words)], status: 409 })
      else answerKept(req, res, edition, await editionComments.add(comment), 'comment')
    },
  )

  router.post(
    paths.editionAnswer(':edition', ':commentId'),
    gate.allow('publishEdition'),
    gate.audited('edition.answer'),
    async (req, res) => {
      const edition = desk.find(req, res)
      if (edition === undefined) return
      const comments = await editionComments.of(edition.id)
      const comment = comments.find(({ id }) => id === req.params['commentId'])
      const id = fieldOf(req, 'submissionId')
      if (comment === undefined || !isUuid(id)) {
        answers.refuse(req, res, comment === undefined ? 'notFound' : 'badForm')
        return
      }
      const field = answerField(comment.id)
      const typed = typedFrom(postedOf(req), [field])
      const words = lines(typed[field])
      const problems = wordsProblem(field, words, '答えを入れてください')
      if (Object.keys(problems).length > 0) {
        await desk.send(req, res, edition, { typed, problems, status: 422 })
        return
      }
      const { accountId } = signedIn(req)
      const kept = await editionComments.answer({ id, commentId: comment.id, accountId, words })
      answerKept(req, res, edition, kept, 'answer')
    },
  )

  return router

  function answerKept(
    req: Request,
    res: Response,
    edition: Edition,
    kept: Kept,
    done: 'comment' | 'answer',
  ): void {
    if (kept === 'other') answers.refuse(req, res, 'sentBefore')
    else res.redirect(303, `${paths.edition(edition.id)}?done=${done}`)
  }
}

function wordsProblem(field: string, words: string, empty: string): Problems {
  const problem = words === '' ? empty : tooLong(words, COMMENT_LIMIT)
  return problem === undefined ? {} : { [field]: problem }
}
