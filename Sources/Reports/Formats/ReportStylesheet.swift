/// How a report looks in a browser, light or dark as the reader's system asks, and on A4.
enum ReportStylesheet {
  /// Every colour is one of the names at the top; a test computes their contrasts.
  static let css: StaticString = """
    :root {
      color-scheme: light dark;
      --page: #ffffff;
      --text: #1b1f24;
      --quiet: #4f5864;
      --line: #c9d0d8;
      --band: #f2f4f7;
      --accent: #0b4f8a;
      --shade1: #e4eef8;
      --shade2: #c6dcf1;
      --shade3: #a3c6e8;
      --shade4: #7fb0de;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #14181d;
        --text: #e8ebef;
        --quiet: #aab4c0;
        --line: #3d4650;
        --band: #1f252c;
        --accent: #8cc4f5;
        --shade1: #1d2b39;
        --shade2: #203a54;
        --shade3: #244a70;
        --shade4: #285b8b;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto;
      max-width: 68rem;
      padding: 1.5rem 1rem 3rem;
      background: var(--page);
      color: var(--text);
      font: 1rem/1.5 system-ui, sans-serif;
      overflow-wrap: anywhere;
    }
    h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; }
    h2 { margin: 0 0 0.5rem; font-size: 1.2rem; color: var(--accent); }
    header { padding-bottom: 0.75rem; border-bottom: 2px solid var(--accent); }
    header p, section p { margin: 0.4rem 0; }
    .logo { display: block; max-width: 12rem; max-height: 4rem; margin-bottom: 0.75rem; }
    .quiet, caption, footer { color: var(--quiet); }
    section { margin-top: 1.75rem; }
    dl { display: grid; grid-template-columns: minmax(9rem, 32%) minmax(0, 1fr); gap: 0.3rem 1.25rem; margin: 0; }
    dt { color: var(--quiet); }
    dd { margin: 0; }
    .table { overflow-x: auto; margin: 0.6rem 0; }
    .table:focus-visible { outline: 2px solid var(--accent); }
    table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
    caption { text-align: left; padding-bottom: 0.4rem; }
    th, td { padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
    td { overflow-wrap: normal; }
    th[scope=row] { min-width: 9rem; font-weight: 600; }
    thead th { background: var(--band); overflow-wrap: normal; }
    .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .bar { width: 40%; min-width: 6rem; }
    .hour { width: 3.7%; min-width: 1.9rem; padding: 0.35rem 0.1rem; text-align: center; vertical-align: bottom; font-size: 0.7rem; white-space: nowrap; }
    .hour svg { display: block; width: 100%; fill: var(--accent); }
    tr:has(.hour) th:first-child { min-width: 3.5rem; }
    .bar svg, td.figure svg { display: block; width: 100%; fill: var(--accent); }
    td.figure svg { margin-top: 0.2rem; }
    [class*=shade-], .masked { print-color-adjust: exact; }
    .shade-1 { background: var(--shade1); }
    .shade-2 { background: var(--shade2); }
    .shade-3 { background: var(--shade3); }
    .shade-4 { background: var(--shade4); }
    .masked { color: var(--quiet); background: var(--band); }
    .trend { margin: 0.6rem 0; }
    .trend svg { display: block; border-bottom: 1px solid var(--quiet); }
    .trend rect { vector-effect: non-scaling-stroke; stroke-width: 1; }
    .trend .value { fill: var(--accent); }
    .trend .hidden { fill: none; stroke: var(--accent); }
    .trend .gap { fill: none; stroke: var(--quiet); stroke-dasharray: 3 3; }
    .trend .ends { display: flex; justify-content: space-between; gap: 1rem; margin-top: 0.1rem; }
    ol { margin: 0; padding-left: 1.5rem; }
    li { margin: 0.5rem 0; }
    code { background: var(--band); color: var(--text); padding: 0.1rem 0.3rem; font-size: 0.9rem; display: inline-block; }
    footer { margin-top: 2rem; padding-top: 0.75rem; border-top: 1px solid var(--line); font-size: 0.9rem; }
    footer p { margin: 0.3rem 0; }
    @media (max-width: 40rem) {
      dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
      dd { margin-bottom: 0.6rem; }
    }
    @media print {
      @page { size: A4; margin: 15mm; }
      :root {
        font-size: 10pt;
        --page: #ffffff;
        --text: #1b1f24;
        --quiet: #4f5864;
        --line: #c9d0d8;
        --band: #f2f4f7;
        --accent: #0b4f8a;
        --shade1: #e4eef8;
        --shade2: #c6dcf1;
        --shade3: #a3c6e8;
        --shade4: #7fb0de;
      }
      body { max-width: none; padding: 0; font-size: 1rem; }
      table { font-size: 9pt; }
      .table { overflow: visible; }
      .hour { min-width: 0; padding: 0.2rem 0; font-size: 5.5pt; }
      h2 { break-after: avoid; }
      tr, li, dt, dd { break-inside: avoid; }
      thead { display: table-header-group; }
    }

    """
}
