// The language room: English is analysed, other languages are named and left alone.
#include <catch2/catch.hpp>

#include <string>

#include "sayso/sayso.h"

using namespace sayso;

namespace {
std::string language_of(std::string_view text) { return std::string(analyze(text).document.lang); }
}  // namespace

TEST_CASE("running English is English") {
  CHECK(language_of("The council met on Tuesday evening to discuss the new water tax, and most of its members stayed until midnight.") == "en");
  CHECK(language_of("“We waited three days,” Okafor said. “Then the water came, and it took everything that we had built in twenty years.”") == "en");
}

TEST_CASE("a short text is English unless something speaks against it") {
  CHECK(language_of("Ferry sinks off Karsholm") == "en");
  CHECK(language_of("Sie ist nicht mit der Bahn gekommen") == "de");
}

TEST_CASE("other languages are named, and nothing is marked") {
  const std::string german = "Die Regierung hat am Montag erklärt, dass die Kosten für 105.000 Menschen nicht mehr steigen werden, und der Minister ist "
                             "damit zufrieden, weil die Preise um 28,5 Prozent gesunken sind.";
  const Report report = analyze(german);
  CHECK(report.document.lang == "de");
  CHECK(report.sentences.size() == 1);
  CHECK(report.quantities.empty());
  CHECK(report.attributions.empty());
  CHECK(report.claims.empty());
  CHECK(language_of("Le gouvernement a annoncé lundi que les prix ne vont plus monter, et le ministre est content avec cette décision pour les "
                    "familles qui sont dans le besoin.") == "fr");
  CHECK(language_of("El gobierno anunció el lunes que los precios no van a subir más, y el ministro está muy contento con la decisión para las "
                    "familias que no tienen dinero.") == "es");
  CHECK(language_of("De regering heeft maandag gezegd dat de prijzen niet meer zullen stijgen en dat het geld voor de scholen er ook nog komt, maar "
                    "niet dit jaar.") == "nl");
}

TEST_CASE("other scripts and mere signs have no language that is known") {
  CHECK(language_of("Правительство заявило в понедельник, что цены больше не будут расти.") == "und");
  CHECK(language_of("政府は月曜日、物価はこれ以上上がらないと発表した。") == "und");
  CHECK(language_of("— % …") == "und");
  CHECK(language_of("") == "und");
}

TEST_CASE("words of another language inside an English text do not change it") {
  CHECK(language_of("The phrase “ne pas dans le sac” was found on a wall in the old town, and nobody at the council knows who wrote it or what it "
                    "is meant to say to the people of Halden.") == "en");
}

TEST_CASE("the document counts words and bytes") {
  const Report report = analyze("She paid €5.\nHe didn’t.");
  CHECK(report.document.words == 5);
  CHECK(report.document.bytes == 27);
}
