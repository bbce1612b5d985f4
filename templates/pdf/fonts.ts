import { readFileSync } from 'node:fs'
import { type Face, openFace } from './face'

/** For each weight the faces in the order they are asked for a character. */
export type Fonts = Readonly<{ regular: readonly Face[]; bold: readonly Face[] }>

/** The same face as on screens; Noto Sans JP has what it lacks (𠮷). TrueType only: nothing else is embedded. */
export const FACE_FILES = {
  regular: [
    require.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  ],
  bold: [
    require.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
  ],
}

let loaded: Fonts | undefined

/** The files are read the first time and kept for the life of the process. */
export function getFonts(): Fonts {
  loaded ??= { regular: FACE_FILES.regular.map(openFile), bold: FACE_FILES.bold.map(openFile) }
  return loaded
}

const openFile = (path: string): Face => openFace(readFileSync(path))
