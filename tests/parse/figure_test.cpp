// SPDX-License-Identifier: EUPL-1.2
// A figure's values, from its table or the file beside it.

#include "figure_reading.hpp"

using namespace insyn;
using namespace insyn::test;

TEST_CASE("a figure's first table holds its values", "[parse]") {
  auto read =
      figure("Ord före.\n\n| Period | Länet | Riket |\n|---|---:|---:|\n| 2022 | 5,3 | 5,7 |\n| 2021 | 1 154 | – |\n",
             kPercent +
                 "\nutgångsläge: {datum: 2021-12-31, värde: 5,3}\nmål: {datum: 2026-12-31, värde: 4}\n"
                 "önskad-riktning: minska");
  CHECK(read.found() == "");
  CHECK(read.values() == "2021: 1154 – | 2022: 5.3 5.7");
  CHECK(read.figure().series[1].name == "Riket");
  CHECK(read.figure().resolution == Period::Kind::year);
  CHECK(read.figure().direction == Figure::Direction::decrease);
  CHECK(read.figure().base.value.value == Decimal{53, 1});
  CHECK(read.figure().target.date == Date{2026, 12, 31});
  CHECK_FALSE(read.figure().counts_people);
  CHECK(read.document().prose.at(read.figure().table).kind == Kind::table);
  CHECK(read.document().text().find("| 2021 | 1 154 | – |") != std::string::npos);
}

TEST_CASE("a figure without values, or with a table of something else", "[parse]") {
  CHECK(figure("Text.\n").found() == "0:0 empty-figure");
  CHECK(figure("Text.\n").parsed.findings[0].hint.sv == "lägg en tabell i texten eller en fil f.csv bredvid");
  CHECK(figure("| Period | A |\n|---|---|\n| 2021 | – |\n", kPercent).found() == "0:0 empty-figure");
  CHECK(figure("| Period | A |\n|---|---|\n| 2021 | <5 |\n").found() == "");
  CHECK(figure("Text.\n").figure().series.empty());
  CHECK(figure("| A | B |\n|---|---|\n| x | y |\n", kPercent).found() == "8:3 bad-value");
  CHECK(figure("", "enhet: procent").found() == "2:1 front-matter, 0:0 empty-figure");
}

TEST_CASE("periods that do not belong together", "[parse]") {
  auto found = [](const std::string& rows, const std::string& keys = "") {
    return figure("| Period | A |\n|---|---|\n" + rows, kPercent + keys).found();
  };
  CHECK(found("| 2021 | 5 |\n| tiden före | 6 |\n") == "9:3 bad-value");
  CHECK(found("| 2021 | 5 |\n| år 2021 | 6 |\n") == "9:3 bad-value");
  CHECK(found("| 2021 | 5 |\n| 2022 kv 1 | 6 |\n") == "9:3 bad-value");
  CHECK(found("| 2021 | 5 |\n", "\nmäts: kvartal") == "9:3 bad-value");
  CHECK(found("| mars 2021 | 5 |\n| september 2021 | 5 |\n", "\nmäts: halvår") == "");
  CHECK(found("| mars 2021 | 5 |\n| april 2021 | 5 |\n", "\nmäts: halvår") == "10:3 bad-value");
  CHECK(found("| 2021 | fem |\n") == "8:10 bad-value");
}

TEST_CASE("what stands for no value", "[parse]") {
  CHECK(figure("| Period | A | B | C | D | E | F | G |\n|---|---|---|---|---|---|---|---|\n| 2021 | – | - | .. | . | x "
               "| * | |\n",
               kPercent)
            .values() == "2021: – – – – – – –");
  CHECK(figure("| Period | A | B |\n|---|---|---|\n| 2021 | <5 | dolt |\n").values() == "2021: .. ..");
}

TEST_CASE("a file from a Swedish Excel", "[parse]") {
  for (const std::string bytes :
       {"Period;L\xC3\xA4net;Riket\r\nmars 2024;5,3;1 234,5\r\n;;\r\nseptember 2024;5,1;\r\n;;;\r\n",
        "\xEF\xBB\xBFPeriod;L\xC3\xA4net;Riket\nmars 2024;5,3;\"1 234,5\"\nseptember 2024;5,1;\n",
        "Period;L\xE4net;Riket\rmars 2024;5,3;1\xA0"
        "234,5\rseptember 2024;5,1;\r",
        "Period\tL\xC3\xA4net\tRiket\nmars 2024\t5,3\t1\xE2\x80\xAF"
        "234,5\nseptember 2024\t5,1\t\n",
        "sep=;\nPeriod;L\xC3\xA4net;Riket;;\nmars 2024;5,3;1234.5;;\nseptember 2024;5,1;;;",
        "Period,L\xC3\xA4net,Riket\nmars 2024,5.3,\"1 234,5\"\nseptember 2024,5.1,..\n"}) {
    CAPTURE(bytes);
    auto read = from_csv(bytes);
    CHECK(read.found() == "");
    CHECK(read.values() == "2024-03: 5.3 1234.5 | 2024-09: 5.1 –");
    CHECK(read.figure().series[0].name == "Länet");
    CHECK(read.figure().data_file == "data.csv");
    CHECK(read.figure().table == 0);
  }
}

TEST_CASE("what is wrong in a file is told where it stands there", "[parse]") {
  CHECK(from_csv("Period;A\n2021;5\n2022;sex\n").found() == "data.csv 3:6 bad-value");
  CHECK(from_csv("Period;A\nnyss;5\n2022;6\n").found() == "data.csv 2:1 bad-value");
  CHECK(from_csv("Period,A\n2021,5,3\n").found() == "data.csv 2:8 bad-value");
  CHECK(from_csv("Period;\"A\n2021;5\n").found() == "data.csv 1:8 bad-value");
  CHECK(from_csv("Period;A;A\n2021;5;6\n").found() == "data.csv 1:10 bad-value");
  CHECK(from_csv(std::string("P\0e\0", 4)).found() == "data.csv 1:1 encoding");
  CHECK(from_csv("").found() == "0:0 empty-figure");
}

TEST_CASE("which file holds the values", "[parse]") {
  std::vector<DataFile> files{{"f.csv", "Period;A\n2021;5\n"}, {"annan.csv", "Period;A\n2022;6\n"}};
  CHECK(figure("Text.\n", kPercent, files).values() == "2021: 5");
  CHECK(figure("Text.\n", kPercent + "\ndata: annan", files).values() == "2022: 6");
  CHECK(figure("Text.\n", kPercent + "\ndata: ANNAN.CSV", files).values() == "2022: 6");
  CHECK(figure("| P | A |\n|---|---|\n| 2020 | 4 |\n", kPercent, files).values() == "2020: 4");
  auto missing = figure("Text.\n", kPercent + "\ndata: anan.csv", files);
  CHECK(missing.found() == "5:7 bad-value");
  CHECK(missing.parsed.findings[0].hint.sv == "menade du \"annan.csv\"?");
}

TEST_CASE("the series that sums the others", "[parse]") {
  auto total = [](const std::string& head, const std::string& keys = "") {
    auto read = figure("| Period | " + head + " |\n|---|---|---|---|\n| 2021 | 10 | 20 | 30 |\n",
                       "enhet: personer\nkälla: SCB" + keys);
    return read.found() + (read.figure().total ? std::to_string(*read.figure().total) : "none");
  };
  CHECK(total("Kvinnor | Män | Totalt") == "2");
  CHECK(total("Kvinnor | Män | samtliga") == "2");
  CHECK(total("A | B | C") == "none");
  CHECK(total("A | B | C", "\nsumma: C") == "2");
  CHECK(total("A | B | C", "\nsumma: D") == "5:8 bad-valuenone");
  CHECK(total("Totalt | B | C") == "8:10 sum-mismatch0");
}
