import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createSender } from '../../src/webhook/delivery/send.ts';
import { isPublicAddress } from '../../src/webhook/target/public-address.ts';
import { createTargets, type Lookup } from '../../src/webhook/target/targets.ts';

/** What the injected DNS knows. */
const NAMES: Record<string, string[]> = {
  'public.example': ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'],
  'private.example': ['10.1.2.3'],
  'half.example': ['93.184.216.34', '127.0.0.1'],
  'mapped.example': ['::ffff:169.254.169.254'],
  localhost: ['127.0.0.1'],
};

const lookup: Lookup = async (hostname) => {
  const addresses = NAMES[hostname];
  if (!addresses) throw new Error('ENOTFOUND');
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
};

const targets = createTargets({ lookup });

test.each([
  ['https://public.example/hook?x=1', null],
  ['https://93.184.216.34/', null],
  ['https://[2606:2800:220:1::1]:8443/', null],
  ['nonsense', 'MALFORMED'],
  ['https://', 'MALFORMED'],
  ['http://public.example/', 'NOT_HTTPS'],
  ['ftp://public.example/', 'NOT_HTTPS'],
  ['file:///etc/passwd', 'NOT_HTTPS'],
  ['https://user:pass@public.example/', 'CREDENTIALS'],
  ['https://127.0.0.1/', 'NOT_PUBLIC'],
  ['https://127.1/', 'NOT_PUBLIC'],
  ['https://2130706433/', 'NOT_PUBLIC'],
  ['https://0x7f000001/', 'NOT_PUBLIC'],
  ['https://0x7f.1/', 'NOT_PUBLIC'],
  ['https://0177.0.0.1/', 'NOT_PUBLIC'],
  ['https://①②⑦.0.0.1/', 'NOT_PUBLIC'],
  ['https://0.0.0.0/', 'NOT_PUBLIC'],
  ['https://10.255.0.1/', 'NOT_PUBLIC'],
  ['https://172.31.255.255/', 'NOT_PUBLIC'],
  ['https://192.168.1.1/', 'NOT_PUBLIC'],
  ['https://100.64.0.1/', 'NOT_PUBLIC'],
  ['https://169.254.169.254/latest/meta-data', 'NOT_PUBLIC'],
  ['https://224.0.0.1/', 'NOT_PUBLIC'],
  ['https://255.255.255.255/', 'NOT_PUBLIC'],
  ['https://[::1]/', 'NOT_PUBLIC'],
  ['https://[::]/', 'NOT_PUBLIC'],
  ['https://[::ffff:127.0.0.1]/', 'NOT_PUBLIC'],
  ['https://[::ffff:7f00:1]/', 'NOT_PUBLIC'],
  ['https://[::127.0.0.1]/', 'NOT_PUBLIC'],
  ['https://[64:ff9b::7f00:1]/', 'NOT_PUBLIC'],
  ['https://[2002:7f00:1::]/', 'NOT_PUBLIC'],
  ['https://[fe80::1]/', 'NOT_PUBLIC'],
  ['https://[fd00::1]/', 'NOT_PUBLIC'],
  ['https://[ff02::1]/', 'NOT_PUBLIC'],
  ['https://[2001:db8::1]/', 'NOT_PUBLIC'],
  ['https://private.example/', 'NOT_PUBLIC'],
  ['https://half.example/', 'NOT_PUBLIC'],
  ['https://mapped.example/', 'NOT_PUBLIC'],
  ['https://localhost/', 'NOT_PUBLIC'],
  ['https://unknown.example/', 'UNRESOLVED'],
])('%s: %s', async (url, problem) => {
  expect(await targets.problemOf(url)).toBe(problem);
});

test('what is no address is not public, and the neighbours of private blocks are', () => {
  expect(['', 'x', '1.2.3', '1.2.3.4.5', 'fe80::1%eth0'].filter(isPublicAddress)).toEqual([]);
  const neighbours = [
    '9.255.255.255',
    '11.0.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '126.255.255.255',
    '2003::1',
  ];
  expect(neighbours.filter(isPublicAddress)).toEqual(neighbours);
});

test('a name that has come to lead to this machine since is refused when it is connected to', async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const rebound = createTargets({ lookup: async () => [{ address: '127.0.0.1', family: 4 }] });
  const sender = createSender({ targets: rebound, timeoutMs: 1_000 });
  const message = { headers: {}, body: '{}' };
  expect(await sender.send({ ...message, url: `https://public.example:${port}/` })).toEqual({
    status: null,
    error: 'REFUSED_ADDRESS',
  });
  expect(await sender.send({ ...message, url: `https://127.0.0.1:${port}/` })).toEqual({
    status: null,
    error: 'REFUSED_ADDRESS',
  });
  expect(requests).toBe(0);
  await sender.close();
  server.close();
});
