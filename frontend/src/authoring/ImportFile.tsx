import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ImportReport } from "../api/generated/commonVision.schemas";
import { ArrivedHeading } from "../ui/ArrivedHeading";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { Input } from "../ui/Input";
import { Panel } from "../ui/Panel";
import { ImportedItems, WrongThings } from "./ImportLists";
import { wrongIn, type ChosenFile } from "./importing";

interface ImportFileProps {
  label: string;
  hint: string;
  /** As the browser's file chooser wants it. */
  accept: string;
  /** In bytes. */
  largest: number;
  send: (file: ChosenFile, dryRun: boolean) => Promise<ImportReport>;
  /** Where to go from what was imported. */
  onward: (report: ImportReport) => ReactNode;
}

const mebibyte = 1024 * 1024;

/** Takes a file in two steps: first what it would do, then, when the editor says so, doing it. */
export function ImportFile({ label, hint, accept, largest, send, onward }: ImportFileProps) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const name = file?.name ?? "";
  const [refused, setRefused] = useState<string | null>(null);
  const check = useMutation({ mutationFn: (chosen: ChosenFile) => send(chosen, true) });
  const bring = useMutation({
    mutationFn: (chosen: ChosenFile) => send(chosen, false),
    // Lists, drafts and "the latest version" may be others now, wherever they are kept.
    onSuccess: () => client.invalidateQueries(),
  });

  const choose = async (chosen: File) => {
    check.reset();
    bring.reset();
    setFile(null);
    setRefused(null);
    const { name: chosenName, size } = chosen;
    if (size > largest) {
      const megabytes = i18n.number(Math.ceil((size / mebibyte) * 10) / 10);
      const most = largest / mebibyte;
      setRefused(t`${chosenName} has ${megabytes} MB. A file has at most ${most} MB`);
      return;
    }
    const read = { name: chosenName, bytes: await chosen.arrayBuffer() };
    setFile(read);
    check.mutate(read);
  };

  const another = () => {
    check.reset();
    bring.reset();
    setFile(null);
  };

  // What it would do may be something else by now.
  const checkAgain = (chosen: ChosenFile) => {
    bring.reset();
    check.mutate(chosen);
  };

  if (bring.data)
    return (
      <Done>
        <Panel title={<Trans>Imported</Trans>}>{name}</Panel>
        {onward(bring.data)}
        <Button secondary onClick={another}>
          <Trans>Import another file</Trans>
        </Button>
      </Done>
    );

  return (
    <>
      <Input
        id="import-file"
        type="file"
        accept={accept}
        label={label}
        hint={hint}
        error={refused ?? undefined}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // So that choosing the same file again, mended, is noticed.
          event.target.value = "";
          if (chosen) void choose(chosen);
        }}
      />
      <output>
        {check.isPending && (
          <p>
            <Trans>Looking through {name}. A large file takes some seconds.</Trans>
          </p>
        )}
      </output>
      {file && check.error && (
        <Refused error={check.error} name={name} retry={() => check.mutate(file)} />
      )}
      {file && check.data && !bring.error && (
        <WouldDo
          name={name}
          report={check.data}
          importing={bring.isPending}
          onImport={() => bring.mutate(file)}
        />
      )}
      {file && bring.error && (
        <Refused error={bring.error} name={name} retry={() => checkAgain(file)} />
      )}
    </>
  );
}

function Done({ children }: { children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.focus(), []);
  return (
    <div tabIndex={-1} ref={part}>
      {children}
    </div>
  );
}

function Refused({ error, name, retry }: { error: unknown; name: string; retry: () => void }) {
  const wrong = wrongIn(error);
  if (!wrong) return <ErrorNote error={error} retry={retry} />;
  return (
    <>
      <ArrivedHeading>
        <Trans>{name} cannot be imported</Trans>
      </ArrivedHeading>
      <p>
        <Trans>Nothing was changed. Mend the file, then choose it again.</Trans>
      </p>
      <WrongThings errors={wrong.errors} />
      <ImportedItems items={wrong.items} />
    </>
  );
}

interface WouldDoProps {
  name: string;
  report: ImportReport;
  importing: boolean;
  onImport: () => void;
}

function WouldDo({ name, report: { items }, importing, onImport }: WouldDoProps) {
  const changes = items.filter(({ change }) => change !== "unchanged" && change !== "left-out");
  return (
    <>
      <ArrivedHeading>
        <Trans>What {name} would do</Trans>
      </ArrivedHeading>
      {changes.length === 0 ? (
        <p>
          <Trans>Nothing: all of it is here already.</Trans>
        </p>
      ) : (
        <p>
          <Plural
            value={changes.length}
            one="Nothing has been changed yet. There is # change."
            other="Nothing has been changed yet. There are # changes."
          />
        </p>
      )}
      <ImportedItems items={items} />
      {changes.length > 0 && (
        <Button onClick={onImport} disabled={importing}>
          {importing ? <Trans>Importing…</Trans> : <Trans>Import it</Trans>}
        </Button>
      )}
    </>
  );
}
