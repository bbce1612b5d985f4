import { addressKey } from '../../../api/limits/address-key'

test.each([
  ['an IPv4 address counts for itself', '192.0.2.7', '192.0.2.7'],
  ['so does one that came over an IPv6 socket', '::ffff:192.0.2.7', '::ffff:192.0.2.7'],
  ['of an IPv6 address the network counts', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
  ['however it is written', '2001:0DB8:1:2::1', '2001:db8:1:2'],
  ['also when the zeros are left out', '2001:db8::1', '2001:db8:0:0'],
  ['what is no address at all counts as it stands', '', ''],
])('%s', (_rule, address, key) => {
  expect(addressKey(address)).toBe(key)
})
