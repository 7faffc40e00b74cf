import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { paths } from "../paths";
import { Card, CardGroup } from "../ui/Card";
import { Empty } from "../ui/Empty";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { storiesQuery } from "./queries";

export default function StoriesPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(storiesQuery());
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;

  return (
    <Page title={t`Stories of good leadership`} wide>
      <p className="nhsuk-body-l">
        <Trans>What it looked like when somebody led, in jobs of every kind.</Trans>
      </p>
      {data.items.length === 0 ? (
        <Empty>
          <Trans>No story has been published here yet.</Trans>
        </Empty>
      ) : (
        <CardGroup>
          {data.items.map(({ key, title, role, summary }) => (
            <Card key={key} title={title} caption={role} to={paths.story(key)}>
              <p>{summary}</p>
            </Card>
          ))}
        </CardGroup>
      )}
    </Page>
  );
}
