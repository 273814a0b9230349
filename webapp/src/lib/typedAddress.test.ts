import { describe, expect, it } from 'vitest';
import { isHttpUrl, typedAddress } from './typedAddress';

describe('an address as it was typed', () => {
  it.each([
    ['api.example.org', 'https://api.example.org'],
    [' api.example.org:8443/v1 ', 'https://api.example.org:8443/v1'],
    ['//api.example.org/v1', 'https://api.example.org/v1'],
    ['8.8.8.8', 'https://8.8.8.8'],
    ['172.32.0.1/v1', 'https://172.32.0.1/v1'],
    ['localhost:11434', 'http://localhost:11434'],
    ['LOCALHOST', 'http://LOCALHOST'],
    ['ollama:11434', 'http://ollama:11434'],
    ['127.0.0.1:11434/v1', 'http://127.0.0.1:11434/v1'],
    ['10.1.2.3', 'http://10.1.2.3'],
    ['172.16.0.9:8080', 'http://172.16.0.9:8080'],
    ['192.168.1.5:11434', 'http://192.168.1.5:11434'],
    ['[::1]:11434', 'http://[::1]:11434'],
    ['[fd00::5]:11434', 'http://[fd00::5]:11434'],
    ['[2001:db8::1]', 'https://[2001:db8::1]'],
    ['nas.local', 'http://nas.local'],
  ])('gets the scheme that is meant: %s', (typed, meant) => {
    expect(typedAddress(typed)).toBe(meant);
  });

  it.each(['http://api.example.org', 'https://10.1.2.3', 'ftp://example.org', ''])(
    'stays as it is where there is nothing to add: %s',
    (typed) => {
      expect(typedAddress(typed)).toBe(typed);
    },
  );

  it('is one that can be called, or not', () => {
    expect(isHttpUrl(typedAddress('api.example.org'))).toBe(true);
    expect(isHttpUrl(typedAddress('not an address'))).toBe(false);
    expect(isHttpUrl('ftp://example.org')).toBe(false);
    expect(isHttpUrl('')).toBe(false);
  });
});
