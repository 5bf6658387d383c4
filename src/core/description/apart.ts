/**
 * Makes equal names unique: the first stays as it is, each later one gets `mark` and a number that no other name has.
 */
export function apart(mark: string): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    let count = (counts.get(name) ?? 0) + 1;
    while (count > 1 && counts.has(`${name}${mark}${count}`)) count += 1;
    counts.set(name, count);
    if (count === 1) return name;
    const result = `${name}${mark}${count}`;
    counts.set(result, 1);
    return result;
  };
}
