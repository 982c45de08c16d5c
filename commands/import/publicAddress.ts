import { BlockList, isIP } from 'node:net';

/**
 * Networks that are not part of the public internet.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
const special = new BlockList();
for (const network of [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // behind a provider's translation
  '127.0.0.0/8', // loopback
  '168.63.129.16/32', // Azure's own services, though the address is a public one
  '169.254.0.0/16', // link-local, where clouds keep their metadata
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocols
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // relays to IPv6
  '192.168.0.0/16', // private
  '198.18.0.0/15', // measurements
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/3', // multicast, reserved, broadcast
  '2001::/23', // protocols, tunnels to IPv4
  '2001:db8::/32', // documentation
  '2002::/16', // tunnels to IPv4
  '3fff::/20', // documentation
]) {
  const [address = '', bits] = network.split('/');
  special.addSubnet(address, Number(bits), familyOf(address));
}

/** All of IPv6 that is given out; loopback, mapped IPv4, NAT64, link-local and private are outside. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const family = familyOf(address);
  return !special.check(address, family) && (family === 'ipv4' || given.check(address, family));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return address.includes(':') ? 'ipv6' : 'ipv4';
}
