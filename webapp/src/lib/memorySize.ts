const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

/** Bytes in the words the settings use for memory. */
export function memorySize(bytes: number, language: string): string {
  const large = bytes >= GIB;
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: large ? 1 : 0 });
  return `${size.format(bytes / (large ? GIB : MIB))} ${large ? 'GiB' : 'MiB'}`;
}
