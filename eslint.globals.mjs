/** What Node gives to the plain scripts in bin/ (they run before anything is installed). */
export default Object.fromEntries(
  [
    'process',
    'console',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'fetch',
    'URL',
    'Buffer',
    'AbortSignal',
    'AbortController',
  ].map((name) => [name, 'readonly']),
)

/** What a browser gives to the one small script that adds comfort to the pages. */
export const browserGlobals = Object.fromEntries(
  [
    'document',
    'location',
    'history',
    'addEventListener',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'fetch',
    'print',
    'CSS',
    'URLSearchParams',
    'FormData',
  ].map((name) => [name, 'readonly']),
)
