import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { bringStaffFile } from "../api/organisation";
import { ProblemError } from "../api/problem";
import { Details } from "../ui/Details";
import { ErrorNote } from "../ui/ErrorState";
import { Input } from "../ui/Input";

const megabyte = 1024 * 1024;
/** As many bytes as the API takes. */
const largest = 8 * megabyte;

interface ChooseStaffFileProps {
  odsCode: string;
  onBrought: (id: string) => void;
}

/** Takes the file as it is: in which encoding it is, and what parts its cells, is found out by the server. */
export function ChooseStaffFile({ odsCode, onBrought }: ChooseStaffFileProps) {
  const { t, i18n } = useLingui();
  const [refused, setRefused] = useState<string>();
  const bring = useMutation({
    mutationFn: (body: ArrayBuffer) => bringStaffFile(odsCode, body),
    onSuccess: ({ id }) => onBrought(id),
  });

  const choose = async ({ name, size, arrayBuffer }: ChosenFile) => {
    bring.reset();
    setRefused(undefined);
    if (size > largest) {
      const megabytes = i18n.number(Math.ceil((size / megabyte) * 10) / 10);
      const most = largest / megabyte;
      setRefused(t`${name} has ${megabytes} MB. A file has at most ${most} MB`);
      return;
    }
    bring.mutate(await arrayBuffer());
  };

  const wrong = wrongIn(bring.error);
  const row = wrong?.row;
  const words = wrong?.words;
  return (
    <>
      <Input
        id="staff-file"
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        label={t`Choose the file`}
        hint={t`A table saved as CSV. Its first row names the columns`}
        error={refused ?? (row === undefined ? words : t`Row ${row}: ${words ?? ""}`)}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that choosing the same file again, mended, is noticed.
          event.target.value = "";
          if (file)
            void choose({
              name: file.name,
              size: file.size,
              arrayBuffer: () => file.arrayBuffer(),
            });
        }}
      />
      <output>
        {bring.isPending && (
          <p>
            <Trans>Taking the file in.</Trans>
          </p>
        )}
      </output>
      {bring.error && !wrong && <ErrorNote error={bring.error} />}
      <Details summary={<Trans>What stands in the file</Trans>}>
        <p>
          <Trans>
            A row for each person, everybody who works for you: whoever is not in the file is marked
            as having left. A name and the address that they sign in with are needed. What else
            there may be:
          </Trans>
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>
            <Trans>
              the employee number, so that people are known again when their name or address changes
            </Trans>
          </li>
          <li>
            <Trans>where they work: division or site, directorate and team, each in a column</Trans>
          </li>
          <li>
            <Trans>their staff group, and their pay band: only its cluster is kept</Trans>
          </li>
          <li>
            <Trans>their line manager’s address or employee number</Trans>
          </li>
        </ul>
        <p>
          <Trans>
            Other columns are left alone. Leave out what you do not want to bring: dates of birth,
            home addresses and salaries have no place here.
          </Trans>
        </p>
      </Details>
    </>
  );
}

interface ChosenFile {
  name: string;
  size: number;
  arrayBuffer: () => Promise<ArrayBuffer>;
}

/** What the server says is wrong with the file, with the row where it is one; nothing where it was something else that failed. */
function wrongIn(error: unknown): { row: string | undefined; words: string } | null {
  if (!(error instanceof ProblemError) || ![400, 409].includes(error.status)) return null;
  const row = /^line:(\d+)/.exec(error.problem.errors?.[0]?.pointer ?? "")?.[1];
  return { row: row === "1" ? undefined : row, words: error.message };
}
