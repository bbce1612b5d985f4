import { isIPv6 } from 'node:net'

/** What one machine can change of its own IPv6 address by itself: the last 64 of 128 bits. */
const GROUPS_OF_A_NETWORK = 4
const GROUPS = 8

/**
 * The key of an address for counting tries. An IPv4 address counts for itself; of an IPv6 address the network counts,
 * since whoever has one address of it has 2^64.
 */
export function addressKey(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [start = '', end = ''] = address.split('::')
  const before = groupsOf(start)
  const after = groupsOf(end)
  const between = Array.from({ length: GROUPS - before.length - after.length }, () => '0')
  const all = address.includes('::') ? [...before, ...between, ...after] : before
  return all
    .slice(0, GROUPS_OF_A_NETWORK)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

const groupsOf = (part: string): readonly string[] => (part === '' ? [] : part.split(':'))
