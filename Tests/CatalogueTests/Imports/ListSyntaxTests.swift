import Catalogue
import Testing

@Suite struct ListSyntaxTests {
  @Test func plainNamesTakeInAllBelow() {
    let list = collect(
      "\u{FEFF}# liste\r\nChatGPT.com.\r\n\r\na.chatgpt.com\r\n  beta.example # note\r\n1.2.3.4\n",
      as: .domains)
    #expect(list.texts == ["beta.example", "chatgpt.com"])
    #expect(list.redundantCount == 1)
    #expect(list.places == ["6:1 not-a-name"])
  }

  @Test func plainLinesOfAnotherFormatAreReportedNotGuessed() {
    let list = collect(
      "*.a.example\n.b.example\n0.0.0.0 c.example\n||d.example^\nhttps://e.example/\nf\n\u{ff21}.example\n",
      as: .domains)
    #expect(list.texts == [])
    #expect(list.problemCount == 7)
    #expect(list.looksForeign)
  }

  @Test func addressesOfUT1GiveSharedHosts() {
    #expect(
      collect("kagi.com/fastgpt\nexample.org:8080/ia\n", as: .ut1, path: "ai/urls").texts
        == ["exact: example.org shared", "exact: kagi.com shared"])
    #expect(
      collect("chatgpt.com\n2001:db8::1\n", as: .ut1, path: "ai/domains").texts == ["chatgpt.com"])
  }

  @Test func v2flyAttributesAndKinds() {
    let list = collect(
      """
      # comment
      domain:openai.example # trailing
      full:api.vendor.example @cn
      track.vendor.example @ads
      plain.example @!cn &other
      keyword:gpt
      regexp:^ai\\d+\\.example$
      mystery:x.example
      full:
      domain:a b.example
      """, as: .v2fly)
    #expect(
      list.texts == [
        "exact: api.vendor.example", "openai.example", "plain.example",
        "track.vendor.example shared",
      ])
    #expect(
      list.places == [
        "6:1 keyword", "7:1 regular-expression", "8:1 unknown-syntax", "9:6 bad-name",
        "10:10 unknown-syntax",
      ])
  }

  @Test func v2flyIncludesSelectByAttribute() {
    let list = collect(
      "include:one @cn\ninclude:two @-ads\ninclude:absent\ninclude:../etc/passwd\n", as: .v2fly,
      beside: [
        "one": "a.example @cn\nb.example\ninclude:three\n",
        "two": "c.example @ads\nd.example\n",
        "three": "e.example @cn\nf.example @us\n",
      ])
    #expect(list.texts == ["a.example", "d.example", "e.example"])
    #expect(list.places == ["4:9 unknown-syntax", "3:9 missing-include"])
  }

  @Test func aListThatIncludesItselfIsFound() {
    let list = collect(
      "include:liste\ninclude:b\na.example\n", as: .v2fly,
      beside: ["b": "b.example\ninclude:c\n", "c": "include:b\nc.example\n"])
    #expect(list.texts == ["a.example", "b.example", "c.example"])
    #expect(list.problemCounts == [.includeLoop: 2])
    #expect(list.problems.contains { $0.message.contains("liste > b > c > b") })
  }

  @Test func includesAreBounded() {
    let chain = Dictionary(
      uniqueKeysWithValues: (0..<40).map { ("f\($0)", "include:f\($0 + 1)\nn\($0).example\n") })
    let deep = collect("include:f0\n", as: .v2fly, beside: chain)
    #expect(deep.problemCounts == [.tooManyIncludes: 1])
    #expect(deep.fileCount == ListCollector.maximumDepth)
    let wide = collect(
      (0..<2_000).map { "include:w\($0)\n" }.joined(), as: .v2fly,
      beside: Dictionary(uniqueKeysWithValues: (0..<2_000).map { ("w\($0)", "w\($0).example\n") }))
    #expect(wide.fileCount == ListCollector.maximumFiles)
    #expect((wide.problemCounts[.tooManyIncludes] ?? 0) > 0)
  }

  @Test func hostsNamesStandAlone() {
    let list = collect(
      """
      127.0.0.1 localhost
      ::1 ip6-localhost ip6-loopback
      fe80::1%lo0 localhost
      0.0.0.0 chatgpt.com www.chatgpt.com # note
      0.0.0.0 0.0.0.0
      0.0.0.0
      chatgpt.example
      999.0.0.1 x.example
      """, as: .hosts)
    #expect(list.texts == ["exact: chatgpt.com", "exact: www.chatgpt.com"])
    #expect(list.places == ["6:1 unknown-syntax", "7:1 unknown-syntax", "8:1 unknown-syntax"])
  }

  @Test func adguardRulesModifiersAndExceptions() {
    let list = collect(
      """
      [Adblock Plus 2.0]
      ! comment
      # comment
      ||openai.example^
      ||vendor.example^$important
      @@||help.openai.example^
      @@||gone.example^
      ||gone.example^
      ||client.example^$client=10.0.0.1
      ||rewrite.example^$important,dnsrewrite=1.2.3.4
      /^ai[0-9]+\\./
      ||open.example
      bare.example
      ||path.example^/x
      """, as: .adguard)
    #expect(list.texts == ["openai.example sauf help.openai.example", "vendor.example"])
    #expect(
      list.places == [
        "9:19 unknown-syntax", "10:30 unknown-syntax", "11:1 regular-expression",
        "12:1 unknown-syntax", "13:1 unknown-syntax", "14:1 unknown-syntax",
      ])
  }

  @Test func surgeRules() {
    let list = collect(
      """
      # comment
      // comment
      DOMAIN,api.vendor.example
      domain-suffix, vendor2.example ,no-resolve
      DOMAIN-KEYWORD,openai
      URL-REGEX,^https?://ai
      IP-CIDR,192.0.2.0/24,no-resolve
      PROCESS-NAME,Claude
      DOMAIN-SUFFIX
      STRANGE,x.example
      """, as: .surge)
    #expect(list.texts == ["exact: api.vendor.example", "vendor2.example"])
    #expect(
      list.places == [
        "5:1 keyword", "6:1 regular-expression", "7:1 not-a-name", "8:1 not-a-name",
        "9:1 unknown-syntax", "10:1 unknown-syntax",
      ])
  }

  @Test func clashListsAndPayloads() {
    let payload = collect(
      """
      payload: # rules
        - DOMAIN-SUFFIX,a.example
        - 'DOMAIN,b.example' # note
        - "+.c.example"
        - '*.d.example'
        - e.example # note
        - DOMAIN-KEYWORD,gpt
        - 'open
        key: x
      """, as: .clash)
    #expect(
      payload.texts == [
        "a.example", "c.example", "exact: b.example", "exact: e.example", "pattern: *.d.example",
      ])
    #expect(payload.places == ["7:5 keyword", "8:5 unknown-syntax", "9:3 unknown-syntax"])
    #expect(
      collect("+.a.example\nb.example\nDOMAIN,c.example\n", as: .clash).texts
        == ["a.example", "exact: b.example", "exact: c.example"])
  }

  @Test func responsePolicyZones() {
    let list = collect(
      """
      $TTL 1h
      $ORIGIN rpz.example.
      @ IN SOA ns.rpz.example. admin.rpz.example. (
          2026112301 ; serial
          1h 15m 30d 2h )
        IN NS ns.rpz.example.
      alone.example CNAME .
      both.example 300 IN CNAME .
      *.both.example 300 IN CNAME .
      *.wild.example CNAME *.
      zone.example.rpz.example. CNAME rpz-drop.
      help.both.example CNAME rpz-passthru.
      search.example CNAME safe.example.
      other.example A 192.0.2.1
      32.1.2.0.192.rpz-ip CNAME .
      """, as: .rpz)
    #expect(
      list.texts == [
        "both.example sauf help.both.example", "exact: alone.example", "exact: zone.example",
        "wild.example",
      ])
    #expect(list.places == ["13:22 unknown-syntax", "14:1 unknown-syntax", "15:1 not-a-name"])
  }

  @Test func tables() {
    let list = collect(
      """
      Domain,Category,Notes
      *.a.example,llm,"one, two"
      "b.example",x,"said ""so\"""
      bedrock.*.amazonaws.com,api,
      ,x,y
      "open,x
      """, as: .csv)
    #expect(list.texts == ["a.example", "b.example", "pattern: bedrock.*.amazonaws.com"])
    #expect(list.places == ["5:1 unknown-syntax", "6:1 unknown-syntax"])
    #expect(collect("x;domaine\n1;c.example\n", as: .csv).texts == ["c.example"])
    let foreign = collect("a.example\nb.example\n", as: .csv)
    #expect(foreign.texts == [] && foreign.places == ["1:1 unknown-syntax"])
  }

  @Test func broadNamesBecomeSharedOrAreRefused() {
    let list = collect("google.com\nco.uk\nfr\nsharepoint.com\nwww.google.com\n", as: .domains)
    #expect(
      list.texts == ["google.com shared", "sharepoint.com shared", "www.google.com"].sorted())
    #expect(list.places == ["2:1 broad-name", "3:1 bad-name"])
  }
}
