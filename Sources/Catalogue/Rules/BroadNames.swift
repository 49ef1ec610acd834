import Model

/// Names under which everybody has names, so that no rule may take in all that is below them.
///
/// Not the Public Suffix List, which has ten thousand lines and changes each week: the registries
/// one meets in French traffic and the hosts on which the services of the catalogue rent places.
enum BroadNames {
  /// Whether a suffix rule on this name would take in names of strangers.
  static func contains(_ name: DomainName) -> Bool {
    name.labels.count < 2 || registries.contains(name.text) || platforms.contains(name.text)
  }

  /// Whether everybody has names below this name, so that it says nothing of one service.
  static func isRegistry(_ name: DomainName) -> Bool {
    name.labels.count < 2 || registries.contains(name.text)
  }

  /// Second-level registries.
  private static let registries: Set<String> = [
    "asso.fr", "com.fr", "gouv.fr", "nom.fr", "tm.fr", "prd.fr", "presse.fr",
    "ac.uk", "co.uk", "gov.uk", "org.uk", "co.jp", "co.kr", "co.in", "co.il", "co.nz", "co.za",
    "com.au", "com.br", "com.cn", "com.hk", "com.mx", "com.sg", "com.tr", "com.tw", "com.ua",
    "edu.cn", "gov.cn", "net.au", "net.cn", "org.au", "org.cn", "eu.org", "eu.com", "uk.com",
    "us.com",
  ]

  /// Hosts that rent out names below their own.
  private static let platforms: Set<String> = [
    "amazonaws.com", "awsapprunner.com", "awsglobalaccelerator.com", "cloudfront.net",
    "elasticbeanstalk.com", "elb.amazonaws.com", "s3.amazonaws.com",
    "azure.com", "azure.net", "azure-api.net", "azureedge.net", "azurefd.net", "azurewebsites.net",
    "azurecontainerapps.io", "azurestaticapps.net", "b01.azurefd.net", "cloudapp.azure.com",
    "cloudapp.net", "trafficmanager.net", "webpubsub.azure.com", "windows.net",
    "blob.core.windows.net", "core.windows.net", "sharepoint.com",
    "appspot.com", "cloudfunctions.net", "firebaseapp.com", "firebaseio.com", "google.com",
    "googleapis.com", "googleusercontent.com", "gstatic.com", "run.app", "rep.googleapis.com",
    "storage.googleapis.com", "web.app",
    "aliyuncs.com", "myqcloud.com", "volces.com",
    "akamai.net", "akamaiedge.net", "akamaihd.net", "akamaized.net", "b-cdn.net", "cdn77.org",
    "edgekey.net", "edgesuite.net", "fastly.net", "fastlylb.net", "jsdelivr.net", "llnwd.net",
    "cloudflare.com", "cloudflare.net", "pages.dev", "r2.dev", "workers.dev",
    "deno.dev", "fly.dev", "fly.io", "github.com", "github.dev", "github.io",
    "githubusercontent.com", "gitlab.io", "glitch.me", "herokuapp.com",
    "netlify.app", "ngrok.app", "ngrok.io", "onrender.com", "ondigitalocean.app",
    "digitaloceanspaces.com", "railway.app", "render.com", "scw.cloud", "supabase.co",
    "surge.sh", "vercel.app", "vercel-dns.com",
    "apple.com", "facebook.com", "live.com", "microsoft.com", "microsoftonline.com", "office.com",
    "office365.com", "outlook.com", "icloud.com", "ovh.net", "sentry.io", "wordpress.com",
    "zendesk.com",
  ]
}
