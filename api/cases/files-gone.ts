/** An act names files that somebody has taken away meanwhile. Nothing of it is kept: the page is to be seen anew. */
export class FilesGone extends Error {
  /** As HTTP counts it: a conflict with what is there. */
  readonly status = 409
  constructor() {
    super('the act names files that are not there any more')
    this.name = 'FilesGone'
  }
}
