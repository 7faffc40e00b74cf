/** Which of several alike buttons this is, for those who hear them in a list. */
export function Of({ name }: { name: string }) {
  return <span className="nhsuk-u-visually-hidden">: {name}</span>;
}
