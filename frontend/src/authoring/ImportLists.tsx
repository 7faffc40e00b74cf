import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ImportChange, ImportItem, ImportKind } from "../api/generated/commonVision.schemas";
import type { FieldProblem } from "../api/problem";
import { Table } from "../ui/Table";
import { Tag } from "../ui/Tag";

/** More than anybody reads; the rest is said as a number. */
const most = 200;

/** What becomes of each part, those first that change something; what stays as it is is only counted. */
export function ImportedItems({ items }: { items: readonly ImportItem[] }) {
  const { t } = useLingui();
  const place = usePlace();
  const told = items.filter(({ change }) => change !== "unchanged");
  const unchanged = items.length - told.length;
  return (
    <>
      {told.length > 0 && (
        <Table
          caption={<Trans>What becomes of what is in it</Trans>}
          captionSize="s"
          columns={[
            { heading: t`What` },
            { heading: t`What happens` },
            { heading: t`Where in the file` },
          ]}
          rows={told.slice(0, most).map((item) => ({
            id: `${item.pointer} ${item.key}`,
            cells: [
              <What item={item} key="what" />,
              <ChangeTag change={item.change} key="change" />,
              item.change === "removed" ? t`Not in it` : place(item.pointer),
            ],
          }))}
        />
      )}
      <More than={told.length} />
      {unchanged > 0 && (
        <p>
          <Plural
            value={unchanged}
            one="# part is here already, and stays as it is."
            other="# parts are here already, and stay as they are."
          />
        </p>
      )}
    </>
  );
}

export function WrongThings({ errors }: { errors: readonly FieldProblem[] }) {
  const { t } = useLingui();
  const place = usePlace();
  return (
    <Table
      caption={<Trans>What is wrong</Trans>}
      captionSize="s"
      columns={[{ heading: t`Where in the file` }, { heading: t`What is wrong there` }]}
      rows={errors.map(({ pointer, message }, index) => ({
        id: String(index),
        cells: [place(pointer), message],
      }))}
    />
  );
}

function What({ item: { kind, key, version, name } }: { item: ImportItem }) {
  const { t } = useLingui();
  const kinds = useKinds();
  const numbered = version === undefined ? "" : t`, version ${version}`;
  return (
    <>
      {name || key}
      <br />
      <span className="nhsuk-u-secondary-text-colour nhsuk-u-font-weight-normal">
        {kinds[kind]} {key}
        {numbered}
      </span>
    </>
  );
}

function More({ than }: { than: number }) {
  if (than <= most) return null;
  return (
    <p>
      <Plural value={than - most} one="And # more." other="And # more." />
    </p>
  );
}

function ChangeTag({ change }: { change: ImportChange }) {
  switch (change) {
    case "created":
      return (
        <Tag colour="green">
          <Trans>New</Trans>
        </Tag>
      );
    case "changed":
      return (
        <Tag colour="blue">
          <Trans>Changed</Trans>
        </Tag>
      );
    case "removed":
      return (
        <Tag colour="red">
          <Trans>Removed</Trans>
        </Tag>
      );
    case "left-out":
      return (
        <Tag colour="grey">
          <Trans>Left out</Trans>
        </Tag>
      );
    case "unchanged":
      return (
        <Tag colour="grey">
          <Trans>As it is</Trans>
        </Tag>
      );
  }
}

function useKinds(): Record<ImportKind, string> {
  const { t } = useLingui();
  return {
    framework: t`Framework`,
    questionnaire: t`Questionnaire`,
    crosswalk: t`Crosswalk`,
    item: t`Item`,
  };
}

/** A line as people count them; a place in a document as its JSON Pointer, which may break anywhere between its parts. */
function usePlace(): (pointer: string) => ReactNode {
  const { t } = useLingui();
  return (pointer) => {
    const line = /^line:(\d+)(?:\/(.*))?$/.exec(pointer);
    if (line) {
      const [, number, column] = line;
      return column === undefined ? t`Line ${number}` : t`Line ${number}, column ${column}`;
    }
    if (pointer === "") return t`The file as a whole`;
    return pointer.split("/").map((part, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- parts never change their place
      <span key={index}>
        {index > 0 && (
          <>
            <wbr />/
          </>
        )}
        {part}
      </span>
    ));
  };
}
