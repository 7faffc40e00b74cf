import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { isNotFound, wordsFor } from "../api/problem";
import { Input } from "../ui/Input";
import { largestFile, type Refusal, savedIn, type SavedAssessment } from "./savedFile";

interface OpenSavedProps {
  title: string;
  open: (saved: SavedAssessment) => Promise<void>;
}

/** Opens a file that was saved here before. It is read in the browser; no part of it is sent. */
export function OpenSaved({ title, open }: OpenSavedProps) {
  const { t, i18n } = useLingui();
  const [error, setError] = useState<string | null>(null);
  const words: Record<Refusal, string> = {
    "not-ours": t`This is not a profile that was saved here`,
    "too-new": t`A later version of this service saved this file. Load this page again and try once more`,
  };

  const read = async (file: File) => {
    setError(null);
    const saved = file.size > largestFile ? "not-ours" : savedIn(await file.text());
    if (typeof saved === "string") {
      setError(words[saved]);
      return;
    }
    try {
      await open(saved);
    } catch (problem) {
      setError(
        isNotFound(problem)
          ? t`The questionnaire of this file is not offered here`
          : i18n._(wordsFor(problem).advice),
      );
    }
  };

  return (
    <section aria-labelledby="open-saved-heading">
      <h2 className="nhsuk-heading-m" id="open-saved-heading">
        {title}
      </h2>
      <Input
        id="open-saved"
        type="file"
        accept=".html,text/html"
        label={t`Choose the file`}
        hint={t`It is read here in your browser and not sent.`}
        error={error ?? undefined}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that choosing the same file again is noticed.
          event.target.value = "";
          if (file) void read(file);
        }}
      />
    </section>
  );
}
