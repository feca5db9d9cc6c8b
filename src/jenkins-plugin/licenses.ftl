<?xml version="1.0" encoding="UTF-8"?>
<#-- The libraries in the plugin and their licences, in the form in which Jenkins shows them under "About Jenkins". -->
<l:dependencies xmlns:l="licenses" groupId="io.jenkins.plugins" artifactId="workshop-foundry" version="1">
  <l:dependency name="Workshop Foundry" groupId="io.jenkins.plugins" artifactId="workshop-foundry" version="" url="">
    <l:license name="MIT" url="https://opensource.org/license/mit"/>
  </l:dependency>
<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
<#assign licenses = entry.getValue()/>
  <l:dependency name="${(library.name!library.artifactId)?xml}" groupId="${library.groupId}" artifactId="${library.artifactId}" version="${library.version}" url="${(library.url!"")?xml}">
<#list licenses as license>
    <l:license name="${license?xml}" url=""/>
</#list>
  </l:dependency>
</#list>
</l:dependencies>
