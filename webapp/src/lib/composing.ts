const KEY_OF_AN_INPUT_METHOD = 229;

/**
 * Whether a key belongs to an input method that composes a word. Safari ends the composition before it reports the key
 * that confirmed the word, so there only the key code of old gives it away.
 */
export function isComposing({ nativeEvent }: { nativeEvent: KeyboardEvent }): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === KEY_OF_AN_INPUT_METHOD;
}
