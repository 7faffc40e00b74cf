import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { paths } from "../paths";
import { Card, CardGroup } from "../ui/Card";
import { ErrorNote } from "../ui/ErrorState";
import { storiesQuery } from "./queries";

export function StoryCards() {
  const { data, error, refetch } = useQuery(storiesQuery());
  return (
    <section className="app-stories" aria-labelledby="stories">
      <h2 className="nhsuk-heading-m" id="stories">
        <Trans>What good leadership looks like</Trans>
      </h2>
      <p>
        <Trans>People in very different jobs, and something that each of them did.</Trans>{" "}
        <Link to={paths.frameworks()}>
          <Trans>Or read the framework itself</Trans>
        </Link>
      </p>
      {error !== null && <ErrorNote error={error} retry={() => void refetch()} />}
      {data && (
        <CardGroup columns={3}>
          {data.items.map(({ key, title, role, summary }) => (
            <Card key={key} title={title} caption={role} to={paths.story(key)} level={3}>
              <p>{summary}</p>
            </Card>
          ))}
        </CardGroup>
      )}
    </section>
  );
}
