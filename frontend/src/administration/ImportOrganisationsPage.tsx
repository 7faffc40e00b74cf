import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { OrganisationImportReport } from "../api/generated/commonVision.schemas";
import { importOrganisations, type OrganisationFile } from "../api/organisation";
import { ProblemError } from "../api/problem";
import { useMe } from "../auth/me";
import { ArrivedHeading } from "../ui/ArrivedHeading";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { Input } from "../ui/Input";
import { NotFoundPage } from "../ui/NotFoundPage";
import { Page } from "../ui/Page";
import { Radios } from "../ui/Radios";
import { SummaryList } from "../ui/SummaryList";
import { Table } from "../ui/Table";

/** An administrator's page: organisations out of the files of the Organisation Data Service. To everybody else there is none. */
export default function ImportOrganisationsPage() {
  const me = useMe();
  if (me.status !== "signed-in") return null;
  if (!me.person.roles.includes("administrator")) return <NotFoundPage />;
  return <ImportOrganisations />;
}

const mebibyte = 1024 * 1024;
/** As many bytes as the API takes. */
const largest = 8 * mebibyte;

function ImportOrganisations() {
  const { t, i18n } = useLingui();
  const [kind, setKind] = useState<string>("organisations");
  const [role, setRole] = useState("");
  const [wrong, setWrong] = useState<{ role?: string; file?: string }>({});
  const check = useMutation({
    mutationFn: (file: OrganisationFile) => importOrganisations(file, true),
  });
  const bring = useMutation({
    mutationFn: (file: OrganisationFile) => importOrganisations(file, false),
  });
  const file = check.variables;

  const forget = () => {
    check.reset();
    bring.reset();
    setWrong({});
  };

  const choose = async (chosen: File) => {
    forget();
    if (kind === "organisations" && !/^RO\d{1,4}$/.test(role)) {
      setWrong({ role: t`Give the role first: RO and a number, such as RO197` });
      return;
    }
    if (chosen.size > largest) {
      const megabytes = i18n.number(Math.ceil((chosen.size / mebibyte) * 10) / 10);
      setWrong({ file: t`${chosen.name} has ${megabytes} MB. A file has at most 8 MB` });
      return;
    }
    check.mutate({
      name: chosen.name,
      bytes: await chosen.arrayBuffer(),
      role: kind === "organisations" ? role : null,
    });
  };

  return (
    <Page title={t`Import organisations`} wide>
      <p className="nhsuk-body-l">
        <Trans>
          Bring a file of the Organisation Data Service as it is published. First you see what it
          would do; nothing is written before you say so.
        </Trans>
      </p>
      <Radios
        id="kind"
        legend={t`What is in the file`}
        choices={[
          {
            value: "organisations",
            label: t`Organisations`,
            hint: t`27 places in each row: the files etr, ets, ect and epraccur`,
          },
          {
            value: "successions",
            label: t`Successions`,
            hint: t`Who took whose place: the file succ. Bring it after the organisations`,
          },
        ]}
        value={kind}
        onChange={(chosen) => {
          forget();
          setKind(chosen);
        }}
      />
      {kind === "organisations" && (
        <Input
          id="role"
          label={t`The role that all of them have`}
          hint={t`RO and a number, such as RO197 of NHS trusts: the file itself does not say it`}
          error={wrong.role}
          width={10}
          maxLength={6}
          autoComplete="off"
          value={role}
          onChange={(event) => {
            forget();
            setRole(event.target.value.trim().toUpperCase());
          }}
        />
      )}
      <Input
        id="organisations-file"
        type="file"
        accept=".csv,text/csv"
        label={t`Choose the file`}
        hint={t`CSV in UTF-8`}
        error={wrong.file}
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
            <Trans>Looking through the file.</Trans>
          </p>
        )}
      </output>
      {check.error && <Refused error={check.error} />}
      {bring.error && <Refused error={bring.error} />}
      {file && check.data && !bring.data && !bring.error && (
        <>
          <Figures report={check.data} name={file.name} />
          {check.data.added + check.data.changed > 0 && (
            <Button onClick={() => !bring.isPending && bring.mutate(file)}>
              <Trans>Import it</Trans>
            </Button>
          )}
        </>
      )}
      {file && bring.data && <Figures report={bring.data} name={file.name} />}
    </Page>
  );
}

/** What a file would do, or did; it comes to whoever waits for it. */
function Figures({ report, name }: { report: OrganisationImportReport; name: string }) {
  const { t, i18n } = useLingui();
  const { dryRun, added, changed, unchanged, passedOver, codes } = report;
  const rows: [string, number][] = [
    [t`New here`, added],
    [t`Changed`, changed],
    [t`As they were`, unchanged],
    [t`Passed over: not here`, passedOver],
  ];
  const listed = codes.join(", ");
  const more = added + changed - codes.length;
  return (
    <>
      <ArrivedHeading>
        {dryRun ? <Trans>What {name} would do</Trans> : <Trans>{name} is imported</Trans>}
      </ArrivedHeading>
      <SummaryList
        rows={rows.map(([what, figure]) => ({ name: what, value: i18n.number(figure) }))}
      />
      {codes.length > 0 && (
        <p>
          {more > 0 ? (
            <Trans>
              New or changed: {listed} and {more} more
            </Trans>
          ) : (
            <Trans>New or changed: {listed}</Trans>
          )}
        </p>
      )}
      {dryRun && added + changed === 0 && (
        <p>
          <Trans>All of it is here already: there is nothing to import.</Trans>
        </p>
      )}
    </>
  );
}

/** What is wrong, row by row; nothing of the file was written. */
function Refused({ error }: { error: Error }) {
  const { t } = useLingui();
  if (!(error instanceof ProblemError) || error.status !== 400) return <ErrorNote error={error} />;
  const errors = error.problem.errors ?? [];
  return (
    <>
      <ArrivedHeading>
        <Trans>Nothing was imported</Trans>
      </ArrivedHeading>
      <p>{error.message}</p>
      {errors.length > 0 && (
        <Table
          caption={<Trans>What is wrong</Trans>}
          captionSize="s"
          columns={[{ heading: t`Row` }, { heading: t`What is wrong there` }]}
          rows={errors.map(({ pointer, message }, index) => ({
            id: String(index),
            cells: [/^line:(\d+)/.exec(pointer)?.[1] ?? "–", message],
          }))}
        />
      )}
    </>
  );
}
