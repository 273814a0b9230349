import { describe, expect, it, vi } from 'vitest';
import { KEYS, partsOf, pressed } from './keys';

const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);
const onMac = () => vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');

describe('a key', () => {
  it.each([
    ['Control and K', { key: 'k', code: 'KeyK', ctrlKey: true }],
    ['Control and K with the capitals on', { key: 'K', code: 'KeyK', ctrlKey: true }],
    ['K where another layout has it', { key: 'k', code: 'KeyV', ctrlKey: true }],
    ['the place of K where a layout has no Latin letters', { key: 'л', code: 'KeyK', ctrlKey: true }],
  ])('that is %s opens the palette', (_, init) => {
    expect(pressed('palette', key(init))).toBe(true);
  });

  it.each([
    ['K alone', { key: 'k', code: 'KeyK' }],
    ['what AltGr writes', { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }],
    ['the place of K with another Latin letter', { key: 't', code: 'KeyK', ctrlKey: true }],
    ['a command key that is none', { key: 'k', code: 'KeyK', metaKey: true }],
  ])('that is %s does not', (_, init) => {
    expect(pressed('palette', key(init))).toBe(false);
  });

  it('is the command key on a Mac, where Control and K cut a line', () => {
    onMac();

    expect(pressed('palette', key({ key: 'k', metaKey: true }))).toBe(true);
    expect(pressed('palette', key({ key: 'k', ctrlKey: true }))).toBe(false);
    expect(partsOf(KEYS.palette.keys[0])).toEqual(['Meta', 'k']);
  });

  it.each([
    ['of an English layout', { key: '?', code: 'Slash', shiftKey: true }],
    ['of a German layout', { key: '?', code: 'Minus', shiftKey: true }],
    ['of an Arabic layout', { key: '؟', code: 'Slash', shiftKey: true }],
  ])('is the question mark %s', (_, init) => {
    expect(pressed('help', key(init))).toBe(true);
  });

  it('with Shift starts a new line and sends nothing', () => {
    const event = key({ key: 'Enter', shiftKey: true });

    expect([pressed('newLine', event), pressed('send', event)]).toEqual([true, false]);
    expect(pressed('send', key({ key: 'Enter' }))).toBe(true);
    expect(pressed('send', key({ key: 'Enter', ctrlKey: true }))).toBe(true);
  });
});
