/** Of every demo account, shown on the sign-in page; such accounts work in a demo installation only. */
export const DEMO_PASSWORD = 'nanwa-taiken'
