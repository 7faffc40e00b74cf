import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { apiResponse } from "../api/apiFetch";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { saveFile } from "./saveFile";

const mediaTypes = {
  csv: "text/csv",
  json: "application/json",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

type Form = keyof typeof mediaTypes;

interface KeepProps {
  /** Where the API has it, in every form. */
  address: string;
  /** Of the file, without its ending. */
  name: string;
  /** Whether it is to be had as a spreadsheet and for programs as well. */
  forPrograms?: boolean;
}

/** All of it, or the figures, to take along. */
export function Keep({ address, name, forPrograms = false }: KeepProps) {
  const [failed, setFailed] = useState<{ form: Form; error: unknown } | null>(null);
  const download = (form: Form) => {
    setFailed(null);
    fetchAndSave(address, form, name).catch((error: unknown) => setFailed({ form, error }));
  };
  return (
    <div className="app-no-print">
      <div className="nhsuk-button-group">
        <Button secondary onClick={() => download("pdf")}>
          <Trans>Download it (PDF)</Trans>
        </Button>
        <Button secondary onClick={() => download("csv")}>
          <Trans>Download the figures (CSV)</Trans>
        </Button>
        {forPrograms && (
          <>
            <Button secondary onClick={() => download("xlsx")}>
              <Trans>Download the figures (Excel)</Trans>
            </Button>
            <Button secondary onClick={() => download("json")}>
              <Trans>Download all of it for programs (JSON)</Trans>
            </Button>
          </>
        )}
        <Button secondary onClick={() => window.print()}>
          <Trans>Print this page</Trans>
        </Button>
      </div>
      {failed && <ErrorNote error={failed.error} retry={() => download(failed.form)} />}
    </div>
  );
}

/** The figures alone, where there is nothing else to take along. */
export function KeepFigures({ address, name }: Omit<KeepProps, "forPrograms">) {
  const [error, setError] = useState<unknown>(null);
  const download = () => {
    setError(null);
    fetchAndSave(address, "csv", name).catch(setError);
  };
  return (
    <div className="app-no-print">
      <Button secondary onClick={download}>
        <Trans>Download the figures (CSV)</Trans>
      </Button>
      {error !== null && <ErrorNote error={error} retry={download} />}
    </div>
  );
}

/** Fetched and then saved, because a plain link cannot ask for another form of the same address. */
async function fetchAndSave(address: string, form: Form, name: string): Promise<void> {
  const response = await apiResponse(address, {
    headers: { Accept: `${mediaTypes[form]}, application/problem+json` },
  });
  saveFile(await response.blob(), `${name}.${form}`);
}
