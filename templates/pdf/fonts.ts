import { readFileSync } from 'node:fs'
import { type Face, openFace } from './face'

/** For each weight the faces in the order they are asked for a character. */
export type Fonts = Readonly<{ regular: readonly Face[]; bold: readonly Face[] }>

let loaded: Fonts | undefined

/**
 * The same face as on screens; Noto Sans JP has what it lacks (𠮷). TrueType only: other containers are
 * many times slower to embed. The files are read the first time and kept for the life of the process.
 */
export function getFonts(): Fonts {
  loaded ??= {
    regular: [
      openFile(
        require.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
      ),
      openFile(
        require.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
      ),
    ],
    bold: [
      openFile(
        require.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'),
      ),
      openFile(require.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf')),
    ],
  }
  return loaded
}

const openFile = (path: string): Face => openFace(readFileSync(path))
