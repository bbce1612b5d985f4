import type { Random } from '../random'

type Name = readonly [written: string, kana: string]

/** Names as they are in these mountains, with the characters that systems trip over: 髙 﨑 𠮷 邊 and long ones. */
const FAMILY_NAMES: readonly [Name, ...Name[]] = [
  ['髙橋', 'たかはし'],
  ['山﨑', 'やまざき'],
  ['𠮷野', 'よしの'],
  ['渡邊', 'わたなべ'],
  ['大前', 'おおまえ'],
  ['辻本', 'つじもと'],
  ['森本', 'もりもと'],
  ['松本', 'まつもと'],
  ['西岡', 'にしおか'],
  ['上田', 'うえだ'],
  ['中谷', 'なかたに'],
  ['福井', 'ふくい'],
  ['坂口', 'さかぐち'],
  ['堀内', 'ほりうち'],
  ['杉本', 'すぎもと'],
  ['岡本', 'おかもと'],
  ['前田', 'まえだ'],
  ['井上', 'いのうえ'],
  ['玉置', 'たまき'],
  ['千葉', 'ちば'],
  ['岸田', 'きしだ'],
  ['新子', 'あたらし'],
  ['丸谷', 'まるたに'],
  ['和田', 'わだ'],
  ['勅使河原', 'てしがわら'],
  ['東', 'ひがし'],
  ['乾', 'いぬい'],
  ['栗山', 'くりやま'],
  ['銭谷', 'ぜにたに'],
  ['増谷', 'ますたに'],
]

const WOMEN: readonly [Name, ...Name[]] = [
  ['ミヨ子', 'みよこ'],
  ['フミ', 'ふみ'],
  ['和子', 'かずこ'],
  ['キヨ', 'きよ'],
  ['千代', 'ちよ'],
  ['節子', 'せつこ'],
  ['ハル', 'はる'],
  ['靜枝', 'しずえ'],
  ['サダ子', 'さだこ'],
  ['文枝', 'ふみえ'],
  ['トミ子', 'とみこ'],
  ['八重', 'やえ'],
  ['久美惠', 'くみえ'],
  ['ツヤ', 'つや'],
  ['花', 'はな'],
]

const MEN: readonly [Name, ...Name[]] = [
  ['一郎', 'いちろう'],
  ['正雄', 'まさお'],
  ['義男', 'よしお'],
  ['武', 'たけし'],
  ['清', 'きよし'],
  ['喜久治', 'きくじ'],
  ['三千男', 'みちお'],
  ['昭', 'あきら'],
  ['德次', 'とくじ'],
  ['源左衛門', 'げんざえもん'],
  ['實', 'みのる'],
  ['茂', 'しげる'],
]

const STAFF_GIVEN: readonly [Name, ...Name[]] = [
  ['真由美', 'まゆみ'],
  ['恵', 'めぐみ'],
  ['健太', 'けんた'],
  ['裕子', 'ゆうこ'],
  ['直樹', 'なおき'],
  ['彩', 'あや'],
  ['大輔', 'だいすけ'],
  ['美穂', 'みほ'],
  ['亮', 'りょう'],
  ['智子', 'ともこ'],
]

export type MadeUpName = Readonly<{ name: string; kana: string }>

export function patientName(random: Random, sex: 'female' | 'male'): MadeUpName {
  return joined(random.pick(FAMILY_NAMES), random.pick(sex === 'female' ? WOMEN : MEN))
}

export function staffName(random: Random): MadeUpName {
  return joined(random.pick(FAMILY_NAMES), random.pick(STAFF_GIVEN))
}

const joined = ([family, familyKana]: Name, [given, givenKana]: Name): MadeUpName => ({
  name: `${family} ${given}`,
  kana: `${familyKana} ${givenKana}`,
})
