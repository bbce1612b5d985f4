import { create } from 'qrcode'
import type { Picture } from '../compose'

/** 44 mm with the quiet zone of four modules (screens 10). */
export const QR_SIDE = 124.7
const QUIET = 4

/** The address as squares, large enough for a fax of 100 lines an inch. */
export function qrPicture(address: string, alt: string, left: number, top: number): Picture {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const side = QR_SIDE / (modules.size + 2 * QUIET)
  const squares = Array.from(modules.data).flatMap((dark, index) =>
    dark === 1
      ? [
          {
            x: left + (QUIET + (index % modules.size)) * side,
            y: top + (QUIET + Math.floor(index / modules.size)) * side,
          },
        ]
      : [],
  )
  return { alt, side, squares }
}
