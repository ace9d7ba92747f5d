// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/sandbox.hpp"

#include <iostream>
#include <memory>

#include "cli/command.hpp"
#include "cli/option_values.hpp"
#include "cli/signals.hpp"
#include "sandbox/faults.hpp"

namespace insyn::cli {
namespace {

/// The help's list of what --fault takes.
std::string fault_list(Lang lang) {
  std::string list = say("Fel som --fault tar:\n", "What --fault takes:\n").in(lang);
  for (const sandbox::Fault& fault : sandbox::all_faults())
    list += fmt::format("  {:<21} {}\n", fault.name, fault.what.in(lang));
  return list;
}

void add_mishaps(CLI::App& command, sandbox::Options& options, int& latency, Lang lang) {
  command
      .add_option(
          "--fault", options.faults,
          say("låt ett fel drabba nästa sändning; kan upprepas", "let a fault strike the next writing; repeatable")
              .in(lang))
      ->type_name(lang == Lang::sv ? "FEL" : "FAULT");
  auto* longer = command.add_option(
      "--latency", latency,
      say("millisekunder som varje svar dröjer", "milliseconds that each answer takes longer").in(lang));
  take_number(*longer, 0, 60'000);
  command.footer(fault_list(lang));
}

void tell(const sandbox::Server& server, const sandbox::Options& options, Lang lang) {
  std::cout << server.url() << std::endl;
  std::cerr
      << say("En kommunal webbplats, en Facebooksida och ett intranät att öva mot. Inget här är publicerat på "
             "riktigt.\n"
             "  wordpress: user = \"{}\", lösenord: {}\n  facebook: page = \"{}\", token: {}\n"
             "  webhook: url = \"{}/webhook\", nyckel: {}\nCtrl-C avslutar.\n",
             "A municipal web site, a Facebook page and an intranet to rehearse against. Nothing here is published "
             "for real.\n  wordpress: user = \"{}\", password: {}\n  facebook: page = \"{}\", token: {}\n"
             "  webhook: url = \"{}/webhook\", key: {}\nCtrl-C ends.\n",
             options.user, options.password, options.page, options.page_token, server.url(), options.webhook_secret)
             .in(lang);
}

Exit rehearse(const Common& common, sandbox::Options options) {
  hold_stop_signals();
  sandbox::Server server(options);
  server.start();
  tell(server, options, common.lang);
  wait_for_stop_signal();
  server.stop();
  return Exit::done;
}

}  // namespace

void add_sandbox(CLI::App& app, Common& common, Work& work) {
  Lang lang = common.lang;
  auto* command =
      app.add_subcommand("sandbox", say("en kommunal webbplats, en Facebooksida och ett intranät att öva mot",
                                        "a municipal web site, a Facebook page and an intranet to rehearse against")
                                        .in(lang));
  auto options = std::make_shared<sandbox::Options>();
  auto store = std::make_shared<std::string>();
  auto* port = command->add_option("--port", options->port,
                                   say("port; 0 betyder en ledig", "port; 0 means a free one").in(lang));
  take_number(*port, 0, 65535);
  port->capture_default_str();
  command
      ->add_option(
          "--store", *store,
          say("fil där inläggen sparas (förval: bara i minnet)", "file that keeps the posts (default: memory only)")
              .in(lang))
      ->type_name(lang == Lang::sv ? "FIL" : "FILE");
  auto latency = std::make_shared<int>(0);
  add_mishaps(*command, *options, *latency, lang);
  command->callback([options, store, latency, &common, &work] {
    options->store = *store;
    options->latency = std::chrono::milliseconds(*latency);
    work = [options, &common] { return rehearse(common, *options); };
  });
}

}  // namespace insyn::cli
