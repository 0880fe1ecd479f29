import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('An address on behalf of somebody', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '172.32.0.1',
    '192.167.255.255',
    '2620:0:862:ed1a::1',
    '2a02:ec80::1',
  ])('is asked at %s, which is public', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ['this machine', '127.0.0.1', '127.255.255.254', '0.0.0.0', '::1', '::'],
    ['a private network', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1'],
    ['the network of a provider', '100.64.0.1', '100.100.100.200', '198.18.0.1'],
    ['the link', '169.254.0.1', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
    ['a metadata service', '169.254.169.254', 'fd00:ec2::254', '168.63.129.16', '169.254.170.2'],
    ['many', '224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1'],
    ['nobody', '240.0.0.1', '192.0.2.1', '203.0.113.9', '2001:db8::1', '3fff::1', '100::1', 'fec0::1', '5f00::1'],
    ['IPv4 within IPv6', '::ffff:8.8.8.8', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '::ffff:0:127.0.0.1'],
    ['IPv4 behind a translator', '64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', '2001::7f00:1'],
    ['no address', '', 'localhost', '127.1', '0x7f.0.0.1', '2130706433', '[::1]', '8.8.8.8 '],
  ])('is not asked where it is %s', (_what, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it('is never asked in a form of IPv6 that holds an address of IPv4, whatever that is', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(octet, octet, octet, octet, (...four) => {
        const [high, low] = [0, 2].map((at) => (four[at]! * 256 + four[at + 1]!).toString(16));
        const forms = ['::ffff:', '::', '::ffff:0:', '64:ff9b::', '64:ff9b:1::'].map((form) => `${form}${high}:${low}`);
        const dotted = ['::ffff:', '::', '64:ff9b::'].map((form) => `${form}${four.join('.')}`);
        return ![...forms, ...dotted, `2002:${high}:${low}::1`].some(isPublicAddress);
      }),
    );
  });

  it('is asked anywhere in 2000::/3 but in what is set apart there, and nowhere else in IPv6', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(fc.tuple(group, group, group, group, group, group, group, group), (groups) => {
        const [first, second] = groups;
        const isSetApart =
          first === 0x2002 ||
          (first === 0x2001 && (second < 0x200 || second === 0xdb8)) ||
          (first === 0x3fff && second < 0x1000);
        const isGivenOut = first >= 0x2000 && first < 0x4000 && !isSetApart;
        return isPublicAddress(groups.map((one) => one.toString(16)).join(':')) === isGivenOut;
      }),
    );
  });
});
