/** The names of what was given to be saved. */
export const givenFields = (changes: object): string[] =>
  Object.entries(changes).flatMap(([name, value]) => (value === undefined ? [] : [name]));
