/**
 * The function, answering from memory when it is asked about the same object again. For pure functions of values
 * that nobody changes: the answer is what it would be anyway, and it is forgotten together with the object.
 */
export function remembered<K extends object, V>(answer: (about: K) => V): (about: K) => V {
  const answers = new WeakMap<K, V>()
  return (about) => {
    const known = answers.get(about)
    if (known !== undefined) return known
    const found = answer(about)
    answers.set(about, found)
    return found
  }
}
