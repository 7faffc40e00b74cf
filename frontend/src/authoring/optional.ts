/** The thing with a field that it may lack: undefined takes it away, since "not there" is not a value. */
export function withOptional<T extends object, K extends keyof T>(
  thing: T,
  field: K,
  value: T[K] | undefined,
): T {
  const { [field]: _before, ...rest } = thing;
  return (value === undefined ? rest : { ...rest, [field]: value }) as T;
}
