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
