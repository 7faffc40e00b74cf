import { useSearchParams } from "react-router";

/** The version to begin from that the address names, if it does. */
export function useCopied(): { key: string; version: number } | null {
  const [search] = useSearchParams();
  const key = search.get("copy");
  const version = Number(search.get("version"));
  return key !== null && version > 0 ? { key, version } : null;
}
