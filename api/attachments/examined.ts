/** What may be attached, by what is in the file and never by its name. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** Why a file is not taken; the words for people stand in refusal-words.ts. */
export type FileRefusal =
  | 'empty'
  | 'tooLarge'
  | 'cutShort'
  | 'notReadable'
  | 'encrypted'
  | 'activeContent'
  | 'filesInside'
  | 'office'
  | 'heic'
  | 'otherKind'

/** A file as it may be kept, with the pages of a document: pictures without what the camera wrote about who, where and when. */
export type Examined =
  | Readonly<{ ok: true; mediaType: MediaType; bytes: Buffer; pages?: number }>
  | Readonly<{ ok: false; refusal: FileRefusal }>

export const refused = (refusal: FileRefusal): Examined => ({ ok: false, refusal })
