import { Router } from 'express'
import { FORMS } from '../../manual/forms/forms'
import { formSchema } from '../../manual/forms/json/form-schema'
import { refuseInJson } from '../forms-json/json-refusals'
import type { Site } from '../site'
import { paths } from './paths'

/** The forms as programs know them: which there are, and the schema of each. Public facts, from any site. */
export function formSchemaRoutes({ gate, config }: Site): Router {
  const router = Router()
  const schemas = new Map(
    FORMS.map((form) => {
      const path = paths.formSchema(form.id, form.edition)
      return [path, formSchema(form, new URL(path, config.baseUrl).href)]
    }),
  )

  router.get(paths.forms, gate.fromAnywhere(), (_req, res) => {
    res.json({
      forms: FORMS.map(({ id, edition, title }) => ({
        id,
        edition,
        title,
        schema: paths.formSchema(id, edition),
      })),
    })
  })

  router.get(paths.formSchema(':form', ':edition'), gate.fromAnywhere(), (req, res) => {
    const schema = schemas.get(req.path)
    if (schema === undefined) refuseInJson(res, 'formUnknown')
    else res.json(schema)
  })

  return router
}
