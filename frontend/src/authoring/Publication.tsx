import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link, useNavigate } from "react-router";
import type { CheckList, CheckListItem } from "../api/generated/commonVision.schemas";
import { isNotFound, isStale } from "../api/problem";
import { paths } from "../paths";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Tag } from "../ui/Tag";
import { WarningCallout } from "../ui/WarningCallout";
import { DraftPage } from "./DraftPage";
import { namesAlong } from "./placeNames";
import { RemoveDialog } from "./RemoveDialog";
import { etagOf } from "./servers";
import type { DraftPages } from "./useDraft";

interface PublicationProps<C extends object> {
  draft: DraftPages<C>;
  back: ReactNode;
  toDifference: string;
  checkListKey: QueryKey;
  checkList: () => Promise<CheckList>;
  publish: (headers: { "If-Match": string }) => Promise<{ version: number }>;
  remove: (headers: { "If-Match": string }) => Promise<unknown>;
}

/** The check list, and then the one thing that cannot be taken back. Here too the draft may be thrown away. */
export function Publication<C extends { name: string }>({
  draft,
  back,
  toDifference,
  checkListKey,
  checkList,
  publish,
  remove,
}: PublicationProps<C>) {
  const { t } = useLingui();
  const { keeper, editing, content } = draft;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const isSaved = editing.saving === "saved";
  const { revision, basedOn } = editing.draft;
  const list = useQuery({
    queryKey: [...checkListKey, revision],
    queryFn: checkList,
    enabled: isSaved,
  });

  const finished = async (what: { published?: number }) => {
    await keeper.letGo();
    // Lists and "the latest version" are others now, wherever they are kept: the pages that show them ask again. This
    // page must not, while the next one is fetched: its draft is gone.
    await client.invalidateQueries({ refetchType: "none" });
    await navigate(paths.drafts(), { state: { name: content.name, ...what } });
  };
  /** What was refused for being stale is shown as it now stands, and can be asked again. */
  const lookAgain = (error: unknown) => {
    if (isStale(error)) void keeper.catchUp();
  };
  const publication = useMutation({
    mutationFn: () => publish({ "If-Match": etagOf(editing.draft) }),
    onSuccess: ({ version }) => finished({ published: version }),
    onError: lookAgain,
  });
  const deletion = useMutation({
    mutationFn: () =>
      remove({ "If-Match": etagOf(editing.draft) }).catch((error: unknown) => {
        // Gone already: what was asked for is so.
        if (!isNotFound(error)) throw error;
      }),
    onSuccess: () => finished({}),
    onError: (error) => {
      setRemoving(false);
      lookAgain(error);
    },
  });

  const musts = list.data?.items.filter(({ severity }) => severity === "must") ?? [];
  const advice = list.data?.items.filter(({ severity }) => severity === "advice") ?? [];
  const refusal = publication.error ?? deletion.error;

  return (
    <DraftPage draft={draft} title={t`Check and publish`} caption={content.name} back={back}>
      {!isSaved ? (
        <p>
          <Trans>The check list comes when the draft has been saved.</Trans>
        </p>
      ) : list.error ? (
        <ErrorNote error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <Loading inPage />
      ) : (
        <>
          <p className="nhsuk-body-l">
            {musts.length === 0 ? (
              <Trans>It is ready to be published.</Trans>
            ) : (
              <Plural
                value={musts.length}
                one="# thing is missing before it can be published."
                other="# things are missing before it can be published."
              />
            )}
          </p>
          <Checks items={musts} draft={draft} />
          {advice.length > 0 && (
            <>
              <h2 className="nhsuk-heading-m">
                <Trans>Worth a second look</Trans>
              </h2>
              <Checks items={advice} draft={draft} />
            </>
          )}
        </>
      )}
      {refusal && <ErrorNote error={refusal} />}
      {isSaved && list.data && musts.length === 0 && (
        <WarningCallout title={<Trans>What is published stays</Trans>}>
          <p>
            {basedOn === undefined ? (
              <Trans>
                It becomes version 1 and never changes. What is to be different later becomes its
                next version.
              </Trans>
            ) : (
              <Trans>
                It becomes the version after {basedOn} and never changes. Whoever has answered an
                earlier one keeps that.
              </Trans>
            )}
          </p>
          <p>
            <Link to={toDifference}>
              <Trans>Look once more at what is different</Trans>
            </Link>
          </p>
          <Button disabled={publication.isPending} onClick={() => publication.mutate()}>
            {publication.isPending ? <Trans>Publishing…</Trans> : <Trans>Publish it</Trans>}
          </Button>
        </WarningCallout>
      )}
      <Button secondary onClick={() => setRemoving(true)}>
        <Trans>Delete this draft</Trans>
      </Button>
      <RemoveDialog
        open={removing}
        title={t`Delete this draft?`}
        onClose={() => setRemoving(false)}
        onRemove={() => deletion.mutate()}
      >
        {basedOn === undefined ? (
          <Trans>All that is written in it goes, for good.</Trans>
        ) : (
          <Trans>What is written in it goes, for good. Version {basedOn} stays as it is.</Trans>
        )}
      </RemoveDialog>
    </DraftPage>
  );
}

function Checks<C extends object>({
  items,
  draft,
}: {
  items: readonly CheckListItem[];
  draft: DraftPages<C>;
}) {
  return (
    <ul className="nhsuk-list app-rows">
      {items.map(({ severity, pointer, text }) => (
        <li key={`${pointer} ${text}`}>
          {severity === "must" ? (
            <Tag colour="orange">
              <Trans>Must</Trans>
            </Tag>
          ) : (
            <Tag colour="grey">
              <Trans>Advice</Trans>
            </Tag>
          )}{" "}
          <Link to={draft.addressOf(pointer)}>{text}</Link>
          <br />
          <span className="nhsuk-body-s">{namesAlong(draft.content, pointer)}</span>
        </li>
      ))}
    </ul>
  );
}
