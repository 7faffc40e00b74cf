interface Latest {
  machine: { processors: number; processor: string; memoryGiB: number; kernel: string };
  date: string;
  secondsEach: number;
  results: { name: string; what: string; value: number; unit: string; limit: string; ratio: number | null; met: boolean; beside?: string; date?: string }[];
}

/** docs/benchmarks.md from bench/latest.json: never typed in. */
export function render({ machine, date, secondsEach, results }: Latest): string {
  const rows = results.map(({ name, what, value, unit, beside, ratio, limit, met, date: measured }) =>
    `| ${name} | ${what} | ${value} ${unit} | ${beside ?? ""} | ${ratio ?? ""} | ${limit} | ${met ? "yes" : "**no**"} | ${measured ?? date} |`);
  return `# Benchmarks

Rendered by \`make bench\` from \`bench/latest.json\`; not written by hand. Each figure is measured beside the least that could be
done, in turn, in one run on one machine (medians of five pairs, ${secondsEach} s each for saves): the ratio says more than the
figure, because the machine is shared by the load, the database and the API.

The machine: ${machine.processors} processors (${machine.processor}), ${machine.memoryGiB} GiB, Linux ${machine.kernel}.

| name | what | figure | beside it | ratio | asked for | met | measured on |
|---|---|---|---|---|---|---|---|
${rows.join("\n")}
`;
}
