import { Trans } from "@lingui/react/macro";
import "./translating.css";

/** How much of a version is there in a language, as a bar with its words. */
export function Completeness({
  translated,
  translatable,
}: {
  translated: number;
  translatable: number;
}) {
  return (
    <label className="app-completeness">
      <Trans>
        {translated} of {translatable} texts translated
      </Trans>
      <progress value={translated} max={Math.max(1, translatable)} />
    </label>
  );
}
