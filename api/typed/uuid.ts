const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether what stands in an address or came with a form can be an id of ours. */
export const isUuid = (typed: unknown): typed is string =>
  typeof typed === 'string' && UUID.test(typed)
