/** A drive letter or a backslash: a path of Windows, which is not portable. */
const windowsPath = /^[A-Za-z]:|\\/;

/**
 * A folder of the programme as a manifest names it, with `/`, without slashes at its ends; undefined for what leads out
 * of the programme.
 */
export function folderName(written: string): string | undefined {
  const name = written.replace(/^\.?\/+/, '').replace(/\/+$/, '');
  const inside =
    name !== '' &&
    !windowsPath.test(name) &&
    name.split('/').every((each) => each !== '' && each !== '.' && each !== '..');
  return inside ? name : undefined;
}
